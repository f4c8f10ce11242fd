"""The other side itself: Anki's own library, the GIFT parser of npm, text2qti, openpyxl; each in a cache folder of its own.

They are installed when they are first wanted, and never into the project's environment: Anki is AGPL and is only spoken
to through files. Where they cannot be had, the tests say so and are skipped.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factdeck-tests"
PATIENCE = 300
HERE = Path(__file__).parent


def _python_with(package: str, version: str) -> Path | None:
    CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(CACHE / f"{package}.lock"):  # tests run in several processes
        return _installed(CACHE / f"{package}-{version}", f"{package}=={version}")


def _installed(folder: Path, wanted: str) -> Path | None:
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "ready").exists():
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], capture_output=True, check=False)
        command = [str(python), "-m", "pip", "install", "--quiet", wanted]
        if made.returncode or subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE).returncode:
            return None
        (folder / "ready").touch()
    return python


@pytest.fixture(scope="session")
def anki():
    """A function that runs a command of `anki_driver.py` and gives what it says."""
    python = _python_with("anki", "26.9.3")
    if python is None:
        pytest.skip("Anki's library cannot be installed here")

    def run(command, *arguments):
        done = subprocess.run(
            [str(python), str(HERE / "anki_driver.py"), command, *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


@pytest.fixture(scope="session")
def text2qti():
    """The program text2qti."""
    python = _python_with("text2qti", "0.8.0")
    if python is None:
        pytest.skip("text2qti cannot be installed here")
    return python.with_name("text2qti")


@pytest.fixture(scope="session")
def openpyxl():
    """A Python that has openpyxl."""
    python = _python_with("openpyxl", "3.1.5")
    if python is None:
        pytest.skip("openpyxl cannot be installed here")
    return python


@pytest.fixture(scope="session")
def spreadsheet(tmp_path_factory):
    """A function that opens a table in LibreOffice, with the options of its text import, and saves it as flat XML."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip(
            "LibreOffice is not installed here (Debian: apt-get install --no-install-recommends libreoffice-calc)"
        )
    profile = tmp_path_factory.mktemp("libreoffice")

    def opened(path, options):
        command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        command += [f"--infilter=CSV:{options}", "--convert-to", "fods", "--outdir", str(profile), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return (profile / path.with_suffix(".fods").name).read_bytes()

    return opened


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    """A function that opens a page in Chromium, as `page_driver.py` tells, and gives what it says, with its folder."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed here (Debian: apt-get install --no-install-recommends chromium)")
    python = _python_with("axe-playwright-python", "0.1.8")
    if python is None:
        pytest.skip("Playwright and axe-core cannot be installed here")

    def opened(path):
        folder = tmp_path_factory.mktemp("pictures")
        command = [str(python), str(HERE / "page_driver.py"), program, str(path), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1]) | {"folder": folder}

    return opened


@pytest.fixture(scope="session")
def gift_parser():
    """A function that reads GIFT with gift-pegjs: the questions as it understands them."""
    folder = CACHE / "gift-pegjs-1.0.2"
    npm, node = shutil.which("npm"), shutil.which("node")
    CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(CACHE / "gift-pegjs.lock"):
        if npm and node and not (folder / "node_modules/gift-pegjs").exists():
            command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(folder)]
            subprocess.run([*command, "gift-pegjs@1.0.2"], capture_output=True, check=False, timeout=PATIENCE)
    if not node or not (folder / "node_modules/gift-pegjs").exists():
        pytest.skip("gift-pegjs cannot be installed here")
    script = "const g=require('gift-pegjs');console.log(JSON.stringify(g.parse(require('fs').readFileSync(0,'utf8'))))"

    def parse(text):
        done = subprocess.run(
            [node, "-e", script], input=text, capture_output=True, text=True, check=False, timeout=60, cwd=folder
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return parse
