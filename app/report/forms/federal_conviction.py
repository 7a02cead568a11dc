"""Form AO 243: a motion under 28 U.S.C. 2255."""

from __future__ import annotations

from app.report.forms.form import CourtForm, Fill, FormItem, FormPart, by_hand

AO_243 = CourtForm(
    "ao243",
    ("ao243_one", "ao243_all_grounds", "ao243_redact"),
    (
        FormPart(
            "caption",
            (
                FormItem("court", ("sentencing_district",)),
                by_hand("case_number"),
                FormItem("name", ("person.name",)),
                FormItem("register_number", ("person.register_number",)),
                FormItem("prison", ("person.facility",)),
            ),
        ),
        FormPart(
            "ao243_judgment",
            (
                FormItem("judgment_date", ("judgment_date",)),
                by_hand("sentencing_date"),
                FormItem("term", ("term_years", "life_sentence")),
                by_hand("counts"),
                by_hand("plea"),
                by_hand("jury"),
                by_hand("testified"),
            ),
        ),
        FormPart(
            "ao243_appeal",
            (
                FormItem("appeal", ("direct_appeal", "appeal_pending")),
                FormItem("appeal_decided", ("appeal_judgment_date", "rehearing", "rehearing_denied_date")),
                by_hand("appeal_court"),
                by_hand("appeal_grounds"),
                FormItem("certiorari", ("certiorari", "certiorari_date")),
            ),
        ),
        FormPart(
            "ao243_other_filings",
            (
                FormItem("earlier_2255", ("prior_2255", "new_judgment_since_2255")),
                FormItem("earlier_3582", ("prior_3582_motion", "prior_3582_decided_date")),
                by_hand("other_motions"),
            ),
        ),
        FormPart("ao243_claims", (FormItem("claims", fill=Fill.EACH_CLAIM),), note=True),
        FormPart(
            "ao243_new_claims",
            (
                FormItem(
                    "later_events", ("later_trigger", "impediment_removed_date", "new_right_date", "new_facts_date")
                ),
            ),
        ),
        FormPart(
            "ao243_pending", (FormItem("pending", ("appeal_pending", "motion_2255_filed")), by_hand("pending_other"))
        ),
        FormPart("ao243_lawyers", (by_hand("lawyers"),)),
        FormPart("ao243_sentences", (by_hand("more_sentences"), by_hand("future_sentence"))),
        FormPart("ao243_timely", (FormItem("year_end", ("clock.end",)), by_hand("why_timely")), note=True),
        FormPart("declaration", (by_hand("relief"), by_hand("sign"), by_hand("mailed"))),
    ),
)
