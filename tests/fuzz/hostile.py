"""Texts that some program might take for something else than text."""

from __future__ import annotations

from typing import Final

MARKUP: Final = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea></desc></text><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" style="position:fixed" x="',
    "<!-- <b>",
    "--><b>",
    "]]><b>x</b>",
    "<![CDATA[<b>]]>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "&lt;b&gt; &#60;b&#62; &amp;lt;b&amp;gt;",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7}",
    "[x](javascript:alert(1)) ![y](https://evil.example/z.png)",
    "<https://evil.example> <javascript:alert(1)>",
    "`<b>` ~~~ **bold** _em_ | a | b |",
    "[x]: https://evil.example\n\n[x]",
    "# Kop\n\n<b>vet</b>",
)
FORMULAS: Final = (
    '=HYPERLINK("https://evil.example";"klik")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " \u00a0=1+1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u202e=1+1",
    "＝1+1",
    '";=1+1',
    '"\r\n=1+1',
    "x;=1+1",
)
LINES: Final = (
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
    "x\nATTACH:https://evil.example",
    "x\rATTENDEE:mailto:a@evil.example",
    "x\u2028ATTACH:x\u2029y\x85z\x0b\x0c",
    "\\n\\; , ; : \\",
    "BEGIN:VCALENDAR",
)
TEXTS: Final = (*MARKUP, *FORMULAS, *LINES)
