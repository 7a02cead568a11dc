"""Form AO 241: a petition under 28 U.S.C. 2254 on a state judgment."""

from __future__ import annotations

from app.report.forms.form import CourtForm, Fill, FormItem, FormPart, by_hand

AO_241 = CourtForm(
    "ao241",
    ("ao241_state", "ao241_clock", "ao241_fee"),
    (
        FormPart(
            "caption",
            (
                FormItem("name", ("person.name",)),
                FormItem("register_number", ("person.register_number",)),
                FormItem("prison", ("person.facility",)),
                FormItem("state_court", ("state",)),
                by_hand("case_number"),
            ),
        ),
        FormPart(
            "ao241_judgment",
            (
                by_hand("judgment_date"),
                by_hand("sentencing_date"),
                by_hand("term"),
                by_hand("counts"),
                by_hand("plea"),
                by_hand("jury"),
                by_hand("testified"),
            ),
        ),
        FormPart("ao241_appeal", (by_hand("state_appeal"), by_hand("state_high_court"), by_hand("cert_2254"))),
        FormPart("ao241_state_review", (by_hand("state_postconviction"), by_hand("state_dates"))),
        FormPart("ao241_claims", (FormItem("claims", fill=Fill.EACH_CLAIM),), note=True),
        FormPart("ao241_earlier", (by_hand("earlier_federal"), by_hand("pending_other"))),
        FormPart("ao241_lawyers", (by_hand("lawyers"),)),
        FormPart("ao241_sentences", (by_hand("more_sentences"), by_hand("future_sentence"))),
        FormPart("ao241_timely", (by_hand("why_timely"),), note=True),
        FormPart("declaration", (by_hand("relief"), by_hand("sign"), by_hand("mailed"))),
    ),
)
