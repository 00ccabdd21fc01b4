#!/usr/bin/env python3
"""What a client of AT-SPI sees of the grid, and what its keys do: accessible_test.py GRID_DEMO STATEMENT_FOLDER
Run in a desktop of its own: DISPLAY_A11Y=1 tests/gui/display accessible_test.py …
Fails where there is no pyatspi (python3-pyatspi)."""
import os
import shutil
import subprocess
import sys
import time

try:
    import pyatspi
except ImportError:
    print("no pyatspi (python3-pyatspi)")
    sys.exit(1)

demo, folder = sys.argv[1:3]
LANGUAGES = ["ar", "en", "es", "fr", "ru", "zh"]
os.environ["GDK_BACKEND"] = "x11"
os.environ.pop("NO_AT_BRIDGE", None)


def poll(what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = what()
            if found:
                return found
        except Exception:  # the tree changes while it is read
            pass
        time.sleep(0.1)
    raise SystemExit(f"not seen within {seconds} s: {what.__name__}")


failed = 0


def check(what, seen, wanted):
    global failed
    if seen != wanted:
        failed += 1
        print(f"{what}: {seen!r}, not {wanted!r}")


def find(node, role, depth=0):
    if node.getRole() == role:
        return node
    if depth < 8:
        for child in (node[i] for i in range(min(node.childCount, 20))):
            found = find(child, role, depth + 1) if child else None
            if found:
                return found
    return None


poll(lambda: subprocess.run(["xdotool", "getdisplaygeometry"], capture_output=True).returncode == 0)
# Without a window manager no window has the keyboard.
manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL) if shutil.which("openbox") else None
program = subprocess.Popen([demo] + [f"{l}={folder}/{l}.md" for l in LANGUAGES])
try:
    def table():
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == program.pid:
                return find(application, pyatspi.ROLE_TABLE)

    grid = poll(table)
    rows = grid.queryTable()
    check("columns", rows.nColumns, 6)
    check("rows are many", rows.nRows > 100, True)
    check("children", grid.childCount >= rows.nRows * 6, True)
    check("manages descendants", grid.getState().contains(pyatspi.STATE_MANAGES_DESCENDANTS), True)

    def cell(row, column):
        return rows.getAccessibleAt(row, column)

    def text(row, column):
        return cell(row, column).queryText().getText(0, -1)

    check("English", text(0, 1), "Economic and Social Council")
    check("Arabic", text(0, 0), "المجلس الاقتصادي والاجتماعي")
    check("Chinese", text(0, 5), "经济及社会理事会")
    check("characters, not bytes", cell(0, 5).queryText().characterCount, 8)
    check("the name is the text", cell(0, 4).name, text(0, 4))
    check("the head of a column", rows.getColumnHeader(5).name, "Chinese")
    check("the head of a row", rows.getRowHeader(0).name.startswith("Row 1"), True)
    check("the index of a cell", rows.getIndexAt(3, 2), 20)
    check("its row", rows.getRowAtIndex(20), 3)
    check("its parent", cell(3, 2).parent.getRole(), pyatspi.ROLE_TABLE)
    check("beyond the end", cell(rows.nRows, 0), None)

    def extents(column):
        return cell(0, column).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    def under_point():  # once the window manager has put the window where it stays
        left = extents(1)
        return grid.queryComponent().getAccessibleAtPoint(left.x + 20, left.y + 10, pyatspi.DESKTOP_COORDS)

    check("the cell under a point", poll(under_point).name, text(0, 1))
    left, right = extents(1), extents(2)
    check("cells stand side by side", (left.x + left.width, left.y), (right.x, right.y))
    letter = cell(0, 1).queryText().getCharacterExtents(0, pyatspi.DESKTOP_COORDS)
    check("a letter stands in its cell", left.x < letter[0] < left.x + 40, True)
    check("a row far below has no place", cell(rows.nRows - 1, 0).getState().contains(pyatspi.STATE_SHOWING), False)

    # The focus goes where a client sends it, keys move it on, and the caret is told.
    target = cell(4, 1)
    poll(lambda: target.queryComponent().grabFocus() and target.getState().contains(pyatspi.STATE_FOCUSED))
    check("selected rows", list(rows.getSelectedRows()), [4])

    def press(*keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    press("Tab")
    poll(lambda: cell(4, 2).getState().contains(pyatspi.STATE_FOCUSED))
    press("Right", "Right", "Right")
    poll(lambda: cell(4, 2).queryText().caretOffset == 3)
    press("Down")
    poll(lambda: cell(5, 2).getState().contains(pyatspi.STATE_FOCUSED))
    check("the one before has lost it", cell(4, 2).getState().contains(pyatspi.STATE_FOCUSED), False)
    press("shift+Down", "shift+Down")
    poll(lambda: list(rows.getSelectedRows()) == [5, 6, 7])
    press("ctrl+End")
    poll(lambda: cell(rows.nRows - 1, 2).getState().contains(pyatspi.STATE_SHOWING))
    check("the program lives", program.poll(), None)
finally:
    for started in (program, manager):
        if started:
            started.terminate()
            started.wait()
print("failed" if failed else "passed")
sys.exit(1 if failed else 0)
