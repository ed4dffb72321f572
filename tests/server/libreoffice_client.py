"""LibreOffice's own client of LanguageTool, without a screen: python3 libreoffice_client.py URL < TEXT

Prints as JSON what it would underline: `start`, `length` (UTF-16 units, as LibreOffice counts) and `suggestions`. To be
run by the Python that has LibreOffice's bridge, Debian's python3-uno.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

PATH = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
ITEM = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
SETTINGS = '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
PATIENCE = 60.0
"""Seconds until it must have started."""


def configure(profile: Path, url: str) -> None:
    """What a user sets in Tools, Options, LanguageTool Server."""
    told = {"BaseURL": url, "IsEnabled": "true"}
    items = "".join(ITEM.format(path=PATH, name=name, value=value) for name, value in told.items())
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(items=items), encoding="utf-8")


def connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def underlined(context: Any, text: str) -> list[dict[str, Any]]:
    create = context.ServiceManager.createInstanceWithContext
    checker = create("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    found = checker.doProofreading("1", text, Locale("en", "US", ""), 0, len(text), ())
    create("com.sun.star.frame.Desktop", context).terminate()
    return [
        {"start": error.nErrorStart, "length": error.nErrorLength, "suggestions": list(error.aSuggestions)}
        for error in found.aErrors
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        configure(Path(folder), sys.argv[1])
        pipe = f"factcheck-{time.time_ns()}"
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}"]
        office = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL)
        try:
            print(json.dumps(underlined(connected(pipe), sys.stdin.read())))
            office.wait(timeout=PATIENCE)
        finally:
            office.kill()


if __name__ == "__main__":
    main()
