"""Registers: lists of what is in a workspace, as tables of text."""

from boardpapers.registers.formats import FORMATS, write_register
from boardpapers.registers.paper_lists import REGISTERS
from boardpapers.registers.register import Filter, Register

__all__ = ["FORMATS", "REGISTERS", "Filter", "Register", "write_register"]
