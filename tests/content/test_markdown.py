"""Prose as readers get it: no markup but Markdown's, and links that cannot lead astray."""

from __future__ import annotations

import pytest

from scripts.compiler.prose.markdown import outline, render


def test_lists_tables_and_definitions_are_rendered() -> None:
    assert render("- een\n- twee") == "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"
    assert render("Term\n:   Uitleg") == "<dl>\n<dt>Term</dt>\n<dd>Uitleg</dd>\n</dl>"
    assert "<table>" in render("| a |\n|---|\n| b |")


def test_a_table_is_aligned_by_class_not_by_style() -> None:
    html = render("| a | b |\n|:--|--:|\n| 1 | 2 |")
    assert '<td class="align-right">2</td>' in html
    assert '<th class="align-left">a</th>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<div onclick=x>\n\nhoi\n\n</div>", "<p>&lt;div onclick=x&gt;</p>\n<p>hoi</p>\n<p>&lt;/div&gt;</p>"),
        ("een <!-- stil --> twee", "<p>een &lt;!-- stil --&gt; twee</p>"),
        ("**vet** { onclick=x }", "<p><strong>vet</strong> { onclick=x }</p>"),
    ],
)
def test_html_and_attributes_come_out_as_text(text: str, html: str) -> None:
    assert render(text) == html


def test_quotes_stay_as_they_were_written() -> None:
    assert render('collega\'s "zeggen" -- dit...') == '<p>collega\'s "zeggen" -- dit...</p>'


def test_an_external_link_does_not_hand_over_the_window() -> None:
    html = '<p><a href="https://www.cbs.nl" rel="noopener">CBS</a></p>'
    assert render("[CBS](https://www.cbs.nl)") == html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)",
     "&#1;javascript:alert(1)", "data:text/html,x", "http://x.example", "//x.example", "\\\\\\\\x.example",
     "/pad", "mailto:a@x.example", "vbscript:x", "https:x", "https:///x"],
)  # fmt: skip
def test_a_link_that_may_not_be_is_only_its_words(address: str) -> None:
    assert "href" not in render(f"[tekst]({address})")
    assert "href" not in render(f"[tekst]\n\n[tekst]: {address}")


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("stadia.md", "../stadia/"),
        ("stadia.md#stadium-laag", "../stadia/#stadium-laag"),
        ("dimensies/index.md", "../dimensies/"),
        ("dimensies/water.md#onderwerpen", "../dimensies/water/#onderwerpen"),
        ("index.md", "../"),
    ],
)
def test_a_link_to_a_page_fits_the_page_that_it_stands_on(written: str, served: str) -> None:
    html = render(f"[x]({written})", link=lambda place: f"../{place}")
    assert html == f'<p><a href="{served}">x</a></p>'


def test_two_texts_on_one_page_do_not_share_heading_ids() -> None:
    text = "## Eerst\n\n[zie](#eerst)\n\n## Eerst"
    html = render(text, prefix="tip-3-")
    assert '<h2 id="tip-3-eerst">' in html
    assert '<h2 id="tip-3-eerst_1">' in html
    assert '<a href="#tip-3-eerst">' in html


def test_the_outline_names_links_images_and_headings_as_a_browser_reads_them() -> None:
    found = outline("## Één kop\n\n[a](x.md) ![b](b.png) <https://c.example>\n\n### `code` & meer")
    assert found.headings == ("een-kop", "code-meer")
    assert found.levels == (2, 3)
    assert found.links == ("x.md", "https://c.example")
    assert found.images == ("b.png",)
