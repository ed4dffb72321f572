"""What is installed: the wheel built from the source distribution, in an environment of its own, without a network."""

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).resolve().parents[1]
NO_NETWORK = """
import socket

def refuse(*arguments, **options):
    raise OSError("this test has no network")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
"""


def build(source: Path, target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    archive = build(TOP, "sdist", tmp_path_factory.mktemp("sdist"))
    folder = tmp_path_factory.mktemp("source")
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked


@pytest.fixture(scope="module")
def programs(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of an environment that has the wheel; what it depends on is this environment's."""
    wheel = build(source, "wheel", tmp_path_factory.mktemp("wheel"))
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, symlinks=os.name != "nt")
    paths = sysconfig.get_paths(scheme="venv", vars={"base": str(home), "platbase": str(home)})
    scripts, packages = Path(paths["scripts"]), Path(paths["purelib"])
    install = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "install", "--no-deps", "--no-index"]
    subprocess.run([*install, "--quiet", str(wheel)], check=True)
    (packages / "no_network.py").write_text(NO_NETWORK, encoding="utf-8")
    (packages / "environment.pth").write_text(f"import no_network\n{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return scripts


def run(program: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"HOME": str(folder), "USERPROFILE": str(folder)}
    command = [str(program), *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")


def test_the_source_distribution_has_all_that_a_founder_needs(source: Path) -> None:
    for name in (
        "models/en/config.cfg",
        "reference_data/README.md",
        "tests",
        "examples",
        "docs",
        "LICENSE",
        "README.md",
    ):
        assert (source / name).exists(), name


def test_models_and_reference_data_are_found_inside_the_installed_package(programs: Path, tmp_path: Path) -> None:
    code = "from factcheck import resources as r; print(r.models(), r.reference_data(), sep='\\n')"
    done = run(programs / "python", "-c", code, folder=tmp_path)
    folders = [Path(line) for line in done.stdout.splitlines()]
    assert [folder.name for folder in folders] == ["en", "reference_data"], done.stderr
    assert all(folder.is_dir() and folder.is_relative_to(programs.parent) for folder in folders)


def test_every_data_file_of_the_checkout_is_installed(programs: Path, tmp_path: Path, source: Path) -> None:
    code = "import factcheck; print(factcheck.__path__[0])"
    package = Path(run(programs / "python", "-c", code, folder=tmp_path).stdout.strip())
    for top in ("models", "reference_data"):
        wanted = {path.relative_to(source) for path in (source / top).rglob("*") if path.is_file()}
        assert {path for path in wanted if not (package / path).is_file()} == set()


def test_the_network_is_shut(programs: Path, tmp_path: Path) -> None:
    code = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')"
    assert "this test has no network" in run(programs / "python", "-c", code, folder=tmp_path).stderr


@pytest.fixture(scope="module")
def report(programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The report on an example, from the installed program in a folder where there is only the article."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "story.txt").write_bytes((TOP / "examples" / "kazakh-slip.txt").read_bytes())
    done = run(programs / "factcheck", "check", "story.txt", "--format", "json", folder=folder)
    assert done.returncode == 1, done.stderr
    assert [path.name for path in folder.iterdir()] == ["story.txt"]
    return json.loads(done.stdout)[0]


def test_an_article_is_checked_from_any_folder_without_a_network(report: Any) -> None:
    assert report["summary"]["errors"] >= 1
    assert report["document"]["id"] == "story.txt"


def test_the_installed_reference_data_is_used(report: Any) -> None:
    assert any(check["reference"] for check in report["checks"])
