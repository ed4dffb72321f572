"""The site: `sphinx-build -W -n docs site`. Pages are Markdown; nothing is fetched, neither to build nor to read it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__

sys.path.insert(0, str(Path(__file__).parent))
from writing.session_lexer import SessionLexer

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "factcheck"
version = release = __version__
html_show_copyright = False

extensions = ["myst_parser"]
exclude_patterns = ["writing"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
nitpicky = True
highlight_language = "none"

html_theme = "furo"
html_title = "factcheck"
html_static_path = ["looks"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0a5c8a", "color-brand-content": "#0a5c8a"},
    "dark_css_variables": {"color-brand-primary": "#6cb6ff", "color-brand-content": "#6cb6ff"},
}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"


def setup(app: Sphinx) -> None:
    """The one extension of ours."""
    app.add_lexer("console", SessionLexer)
