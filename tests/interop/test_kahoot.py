"""Kahoot's workbook as openpyxl opens it: a full spreadsheet library of others."""

import json
import subprocess

from decks.exchange import Bank, Losses, format_named
from decks.exchange.bank import Item

READ = """
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[cell.value, cell.data_type] for row in sheet.iter_rows(min_row=9) for cell in row]))
"""


def test_the_workbook_opens_and_holds_no_formula(openpyxl, tmp_path):
    item = Item("d/f/answer", "=1+1", ("+2",), options=("+2", "@3", "-4"))
    path = tmp_path / "quiz.xlsx"
    path.write_bytes(format_named("kahoot").write(Bank("d", "T", (item,)), Losses()))
    done = subprocess.run([openpyxl, "-c", READ, path], capture_output=True, text=True, check=True, timeout=60)
    cells = json.loads(done.stdout)
    assert [value for value, _ in cells] == [1, "=1+1", "+2", "@3", "-4", None, 30, 1]
    assert {kind for value, kind in cells if isinstance(value, str)} <= {"s", "inlineStr"}
