"""Form AO 242: a petition under 28 U.S.C. 2241 on how a sentence is carried out."""

from __future__ import annotations

from app.report.forms.form import CourtForm, Fill, FormItem, FormPart, by_hand

AO_242 = CourtForm(
    "ao242",
    ("ao242_first", "ao242_where", "ao242_fee"),
    (
        FormPart(
            "caption",
            (
                FormItem("name", ("person.name",)),
                FormItem("register_number", ("person.register_number",)),
                FormItem("prison", ("person.facility",)),
                by_hand("district_held"),
                FormItem("custody", ("custody_place", "term_kind")),
                FormItem("sentencing_court", ("sentencing_district",)),
            ),
        ),
        FormPart("ao242_decision", (by_hand("decision_agency"), by_hand("decision_number"), by_hand("decision_date"))),
        FormPart(
            "ao242_appeals",
            (
                FormItem("remedy_step", ("remedy_step", "remedy_step_date")),
                by_hand("first_appeal"),
                by_hand("second_appeal"),
                by_hand("third_appeal"),
            ),
            note=True,
        ),
        FormPart("ao242_earlier", (FormItem("earlier_2255", ("prior_2255",)), by_hand("why_not_2255"))),
        FormPart("ao242_claims", (FormItem("claims", fill=Fill.EACH_CLAIM),), note=True),
        FormPart("declaration", (by_hand("relief"), by_hand("sign"), by_hand("mailed"))),
    ),
)
