"""Fetching: only the open web, only so much, only so long; redirects are looked at like the first address."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_url, web
from factcheck.reader.addresses import is_public

PAGE = "<html><h1>Peru sells Japan more</h1><p>Peru’s exports to Japan came to $2.4 billion in 2023.</p></html>"


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", unquote(self.path.removeprefix("/to/"), "latin-1"))
            self.end_headers()
            return
        if self.path.startswith("/nowhere/"):
            self.send_response(int(self.path.removeprefix("/nowhere/")))
            self.send_header("Location", "")
            self.end_headers()
            return
        if self.path == "/drip":
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\n")
                for number in range(100):
                    self.wfile.write(b"X-%d: 1\r\n" % number)
                    time.sleep(0.1)
            return
        if self.path == "/gone":
            self.send_error(404)
            return
        content = PAGE.encode("cp1252" if self.path == "/cp1252" else "utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=" + ("cp1252" if self.path == "/cp1252" else "utf-8"))
        if self.path == "/bomb":
            content = gzip.compress(b" " * 30_000_000)
        if self.path in ("/gzip", "/bomb"):
            content = gzip.compress(content) if self.path == "/gzip" else content
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        try:
            if self.path == "/large":
                for _ in range(400):
                    self.wfile.write(b" " * 65_536)
            elif self.path == "/slow":
                for _ in range(100):
                    self.wfile.write(b" ")
                    time.sleep(0.1)
            self.wfile.write(content)
        except OSError:
            pass

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def refused(url: str, *, allow_private: bool = True) -> FactcheckError:
    with pytest.raises(FactcheckError) as found:
        web.fetch(url, allow_private=allow_private)
    assert found.value.message.count("\n") == 0
    return found.value


@pytest.mark.parametrize("path", ["/", "/cp1252", "/gzip", "/to//story?id=5"])
def test_a_page_is_read_with_its_address(site: str, path: str) -> None:
    read = read_url(site + path, allow_private=True)
    assert "Peru’s exports to Japan came to $2.4 billion" in read.text
    assert (read.id, read.title) == (site + path, "Peru sells Japan more")
    assert read.url == site + path.removeprefix("/to/")


def test_a_private_address_is_refused_unless_allowed(site: str) -> None:
    error = refused(site, allow_private=False)
    assert error.code == "address"
    assert "--allow-private-addresses" in error.message


def test_a_redirect_into_the_private_network_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo

    def public_name(host: str, port: int, *options: object, **more: object) -> object:
        """news.test stands for a public host; its connection goes to the site."""
        return resolve("127.0.0.1" if host == "news.test" else host, port, type=socket.SOCK_STREAM)

    monkeypatch.setattr(socket, "getaddrinfo", public_name)
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    port = site.rpartition(":")[2]
    error = refused(f"http://news.test:{port}/to/http://10.0.0.1/", allow_private=False)
    assert (error.code, "10.0.0.1" in error.message) == ("address", True)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://user:word@127.0.0.1/"])
def test_a_redirect_to_anything_but_a_web_page_is_refused(site: str, target: str) -> None:
    assert refused(f"{site}/to/{target}").code == "address"


@pytest.mark.parametrize(
    "target", ["http://[bad/", "//[bad/", "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "https:///x"]
)
def test_a_redirect_to_what_is_no_address_is_refused(site: str, target: str) -> None:
    error = refused(f"{site}/to/{target}")
    assert (error.code, "leads on" in error.message) == ("address", True)


@pytest.mark.parametrize("status", ["302 Found", "300 Multiple Choices"])
def test_a_redirect_to_nowhere_is_told(site: str, status: str) -> None:
    assert f"answers {status}" in refused(f"{site}/nowhere/{status[:3]}").message


@pytest.mark.parametrize("target", ["/a story?is=this one", " /story ", "/géorgie"])
def test_blanks_and_letters_in_a_redirect_are_taken_as_browsers_take_them(site: str, target: str) -> None:
    assert "Peru’s exports" in read_url(f"{site}/to/{quote(target)}", allow_private=True).text


def test_a_redirect_to_a_host_in_other_letters_is_looked_up(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: resolve("127.0.0.1", *rest, **more))
    address = site.replace("127.0.0.1", "zürich.test")
    assert read_url(f"{site}/to/{address}", allow_private=True).url == address


def test_redirects_without_end_are_refused(site: str) -> None:
    assert "without end" in refused(site + "/to/" * 20).message


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_a_page_without_end_is_refused(site: str, path: str) -> None:
    assert "larger than any article" in refused(site + path).message


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_a_page_that_drips_is_refused(site: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.5)
    began = time.monotonic()
    assert "took longer" in refused(site + path).message
    assert time.monotonic() - began < 5


def test_an_error_page_is_no_article(site: str) -> None:
    assert "404" in refused(site + "/gone").message


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "http://a b/", "http://127.0.0.1:99999/", "file:///etc/passwd"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert refused(url).code == "address"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
        ),
        *("::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "255.255.255.255"),
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_addresses_that_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_a_certificate_must_be_the_hosts_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=news.test"]
    command += ["-addext", "subjectAltName=DNS:news.test", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **more: resolve("127.0.0.1", *rest, **more))
    address = f"https://news.test:{server.server_port}/"
    assert "certificate" in refused(address).message
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert "Peru" in web.fetch(address, allow_private=True).content.decode()
    assert "certificate" in refused(address.replace("news.test", "other.test")).message
    server.shutdown()
