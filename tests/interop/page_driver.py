"""Opens a page in a headless Chromium and says what it did: run by a Python that has axe-playwright-python.

    page_driver.py CHROMIUM PAGE FOLDER

Prints JSON: the console's messages, the requests other than the page, what axe-core complains of, how far the page
is wider than the window of a phone, and where the focus goes by keyboard. Puts pictures and a PDF into FOLDER.
"""

import json
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

LOOKS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
}


def main(chromium, file, folder):
    url = Path(file).absolute().as_uri()
    found = {"console": [], "requests": [], "violations": []}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, look in LOOKS.items():
            page = browser.new_context(**look).new_page()
            page.on("console", lambda message: found["console"].append(message.text))
            page.on("pageerror", lambda error: found["console"].append(str(error)))
            page.on("request", lambda request: found["requests"].append(request.url))
            page.goto(url)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
            if name == "phone":
                found["overhang"] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if name == "desktop":
                page.pdf(path=str(Path(folder) / "page.pdf"), format="A4")
                page.keyboard.press("Tab")
                page.keyboard.press("Enter")
                found["skipped_to"] = page.evaluate("document.activeElement.id")
            found["script_ran"] = found.get("script_ran", False) or page.evaluate("'hacked' in window")
            page.close()
            # axe-core is a script of ours, so it is let past the page's own policy
            page = browser.new_context(**look, bypass_csp=True).new_page()
            page.goto(url)
            for violation in Axe().run(page).response["violations"]:
                nodes = [f"{node['html'][:200]} {node['failureSummary'][:300]}" for node in violation["nodes"][:3]]
                found["violations"].append({"look": name, "rule": violation["id"], "nodes": nodes})
            page.close()
        browser.close()
    found["requests"] = [request for request in found["requests"] if request != url and not request.startswith("data:")]
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
