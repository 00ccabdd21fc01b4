#!/usr/bin/env python3
"""The real program as a person and a screen reader meet it: display editor_test.py HEXAGLOT-EDITOR"""
import pathlib
import sys
import tempfile

import pyatspi

from desk import Editor, below, click, keys, rows, run, type_text, until

program = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp())
symbol = "E/CN.7/2014/L.15"


def open_example(memory, *more):
    editor = Editor(program, "--memory", str(memory), "--example", *more)
    editor.wait("the grid is there", pyatspi.ROLE_TABLE)
    until("the rows are there", lambda: editor.alive() and editor.find(pyatspi.ROLE_TABLE).queryTable().nRows == 125)
    return editor


def a_screen_reader_reads_the_grid():
    """the grid is a table of 125 rows and six columns whose cells say their text, in Arabic and Chinese too"""
    editor = open_example(folder / "read.hexaglot")
    try:
        table = editor.find(pyatspi.ROLE_TABLE).queryTable()
        assert table.nColumns == 6, table.nColumns
        assert editor.cell(0, 1) == "Economic and Social Council", editor.cell(0, 1)
        assert editor.cell(0, 0) == "المجلس الاقتصادي والاجتماعي", editor.cell(0, 0)
        assert editor.cell(0, 5) == "经济及社会理事会", editor.cell(0, 5)
    finally:
        editor.quit()


def what_is_typed_reaches_a_screen_reader():
    """a text typed into a cell is what the cell says afterwards"""
    editor = open_example(folder / "type.hexaglot")
    try:
        until("the grid takes keys", lambda: editor.frame().getState().contains(pyatspi.STATE_ACTIVE))
        keys("ctrl+Home", "Down", "Down", "Tab", "F2")
        until("a text is open", lambda: editor.find(pyatspi.ROLE_TEXT))
        keys("ctrl+End")
        type_text(" only")
        keys("F2")
        until("the cell says so", lambda: editor.cell(2, 1) == "Original: English only")
    finally:
        editor.quit()


def killed_in_mid_edit():
    """killed with -9 in mid-edit, the editor keeps every command, offers the text that was being typed and opens it again"""
    memory = folder / "killed.hexaglot"
    editor = open_example(memory)
    try:
        until("the grid takes keys", lambda: editor.frame().getState().contains(pyatspi.STATE_ACTIVE))
        keys("ctrl+Home", "Down", "Down", "Down", "Down", "Tab", "c")  # row 5 is confirmed
        until("the command is in the memory", lambda: rows(memory, "SELECT count(*) FROM journals")[0][0] > 0)
        keys("ctrl+Home", "Down", "Down", "F2")
        until("a text is open", lambda: editor.find(pyatspi.ROLE_TEXT))
        keys("ctrl+End")
        type_text(" nearly lost")
        until("the draft is in the memory", lambda: any(
            b"nearly lost" in (value if isinstance(value, bytes) else str(value).encode())
            for row in rows(memory, "SELECT * FROM desk") for value in row))
    finally:
        editor.kill()

    again = Editor(program, "--memory", str(memory), "--symbol", symbol)
    try:
        click(again.wait("the draft is offered", pyatspi.ROLE_PUSH_BUTTON, "Take It Up"))

        def offered():
            button = again.find(pyatspi.ROLE_PUSH_BUTTON, "Take It Up")
            return button is not None and button.getState().contains(pyatspi.STATE_SHOWING)

        until("the offer is gone", lambda: not offered(), 20)
        keys("F2")  # keeps the text that is open
        until("the cell says what was typed", lambda: again.cell(2, 1) == "Original: English nearly lost")
    finally:
        again.kill()


def shown(editor):
    return [widget for widget in below(editor.frame()) if widget.getState().contains(pyatspi.STATE_SHOWING)]


def everywhere(editor):
    application = editor.application()
    for i in range(application.childCount):
        yield from below(application.getChildAtIndex(i))


def the_interface_in_arabic():
    """with an Arabic interface the menus speak Arabic and stand from the right"""
    editor = open_example(folder / "arabic.hexaglot", "--language", "ar")
    try:
        menus = [widget for widget in shown(editor) if widget.getRole() == pyatspi.ROLE_MENU]
        assert len(menus) >= 5, [menu.name for menu in menus]
        assert any("\u0600" <= letter <= "\u06ff" for letter in menus[0].name), menus[0].name
        left = [menu.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).x for menu in menus[:5]]
        assert left == sorted(left, reverse=True), left
    finally:
        editor.quit()


def bad_arguments():
    """a file that is no memory is told in the window with its name; the program goes on"""
    broken = folder / "broken.hexaglot"
    broken.write_text("this is no memory")
    editor = Editor(program, str(broken))
    try:
        until("a message names the file", lambda: editor.alive() and any(
            "broken.hexaglot" in (widget.name or "") for widget in everywhere(editor)))
        editor.alive()
    finally:
        editor.kill()


run([a_screen_reader_reads_the_grid, what_is_typed_reaches_a_screen_reader, killed_in_mid_edit, the_interface_in_arabic,
     bad_arguments])
