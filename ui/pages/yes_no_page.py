"""The page for a question that is answered with yes or no."""

from __future__ import annotations

from ui.pages.choice_page import ChoicePage


class YesNoPage(ChoicePage):
    """Asks for yes, no or "I'm not sure"."""

    def options(self) -> list[tuple[str, str]]:
        """Yes before no, in the pack's own words."""
        return [(answer, self.wording.raw_answer(self.question.id, answer)) for answer in ("yes", "no")]
