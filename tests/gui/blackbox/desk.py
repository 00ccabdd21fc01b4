"""The editor from outside: its process, the keys of the X server, and what assistive tools see of it.

Nothing waits for a fixed time: until() asks again and again. Run under tests/gui/display with DISPLAY_A11Y=1."""
import os
import signal
import sqlite3
import subprocess
import sys
import time

import pyatspi


def until(what, condition, seconds=60):
    """The first true answer; fails with `what` when the time is over."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except Exception:  # a widget that went away while it was asked
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.05)


def keys(*names):
    for name in names:
        subprocess.run(["xdotool", "key", name], check=True)


def type_text(text, layout="us"):
    subprocess.run(["setxkbmap", layout], check=True)
    subprocess.run(["xdotool", "type", "--delay", "20", "--", text], check=True)
    subprocess.run(["setxkbmap", "us"], check=True)


def click(widget):
    at = widget.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    subprocess.run(["xdotool", "mousemove", str(at.x + at.width // 2), str(at.y + at.height // 2), "click", "1"], check=True)


def below(widget, depth=12):
    """All accessible widgets below one, but not the cells of a table."""
    if widget is None or depth == 0:
        return
    yield widget
    if widget.getRole() == pyatspi.ROLE_TABLE:
        return
    for i in range(min(widget.childCount, 200)):
        try:
            child = widget.getChildAtIndex(i)
        except Exception:
            continue
        yield from below(child, depth - 1)


class Editor:
    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments], stderr=subprocess.DEVNULL)

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop.getChildAtIndex(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def frame(self):
        application = self.application()
        return application.getChildAtIndex(0) if application and application.childCount else None

    def find(self, role, name=""):
        for widget in below(self.frame()):
            if widget.getRole() == role and name in (widget.name or "") and widget.getState().contains(pyatspi.STATE_SHOWING):
                return widget
        return None

    def wait(self, what, role, name="", seconds=60):
        return until(what, lambda: self.alive() and self.find(role, name), seconds)

    def alive(self):
        assert self.process.poll() is None, f"the editor ended with {self.process.returncode}"
        return True

    def cell(self, row, column):
        """What a screen reader says of a cell of the grid."""
        accessible = self.find(pyatspi.ROLE_TABLE).queryTable().getAccessibleAt(row, column)
        try:
            text = accessible.queryText()
            return text.getText(0, text.characterCount)
        except NotImplementedError:
            return accessible.name

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        keys("ctrl+q")
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError("the editor did not end")
        assert self.process.returncode == 0, f"ended with {self.process.returncode}"


def tables(memory):
    with sqlite3.connect(f"file:{memory}?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def rows(memory, query):
    with sqlite3.connect(f"file:{memory}?mode=ro", uri=True, timeout=5) as database:
        return database.execute(query).fetchall()


def run(cases):
    """Each case is a function whose doc says what must hold. Ends with the counts that packaging/test adds up."""
    failed = 0
    for case in cases:
        print(f"{case.__doc__.strip()} … ", end="", flush=True)
        try:
            case()
            print("ok")
        except Exception as fault:
            failed += 1
            print(f"FAILED: {fault}")
            subprocess.run(["import", "-window", "root", f"failed-{case.__name__}.png"], stderr=subprocess.DEVNULL, check=False) \
                if os.path.exists("/usr/bin/import") else None
    print(f"[doctest] test cases: {len(cases)} | {len(cases) - failed} passed | {failed} failed | 0 skipped")
    sys.exit(1 if failed else 0)
