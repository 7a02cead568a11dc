"""Form AO 250: a motion under 18 U.S.C. 3582(c)(1)(A) by a person without a lawyer."""

from __future__ import annotations

from app.report.forms.form import CourtForm, Fill, FormItem, FormPart, by_hand

_SENTENCE = FormPart(
    "ao250_sentence",
    (
        FormItem("judgment_date", ("judgment_date",)),
        FormItem("term", ("term_years", "life_sentence")),
        FormItem("served", ("years_served",)),
        by_hand("projected_release"),
        by_hand("supervised_term"),
        FormItem("appeal_filed", ("direct_appeal", "appeal_pending")),
        by_hand("immigration"),
    ),
    note=True,
)
_EXHAUSTION = FormPart(
    "ao250_exhaustion",
    (
        FormItem("request_to_warden", ("request_made", "request_sent_date", "request_received_date")),
        FormItem("why_no_request"),
        FormItem("warden_answer", ("warden_response", "warden_response_date")),
        FormItem("remedy", ("remedy_exhausted", "remedy_exhausted_date")),
        FormItem("letters_attached"),
    ),
    note=True,
)
_GROUNDS = FormPart(
    "ao250_grounds",
    (
        FormItem("ao250_age_70", ("age", "years_served", "director_found_no_danger")),
        FormItem("medical_terminal", fill=Fill.GROUND),
        FormItem("medical_serious", fill=Fill.GROUND),
        FormItem("age_65", fill=Fill.GROUND),
        FormItem("family_child_caregiver", fill=Fill.GROUND),
        FormItem("family_spouse_partner", fill=Fill.GROUND),
        FormItem("ao250_other", ("grounds.other_box",)),
        by_hand("ao250_facts"),
        FormItem("earlier_3582", ("prior_3582_motion", "prior_3582_decided_date", "prior_3582_denied_as")),
    ),
    note=True,
)
_PLAN = FormPart(
    "ao250_plan",
    (
        FormItem("plan_place", ("plan.place",)),
        by_hand("plan_address", seal=True),
        FormItem("plan_home", ("plan.home",)),
        FormItem("plan_support", ("plan.support",)),
        FormItem("plan_care", ("plan.care",), seal=True),
        FormItem("plan_payment", ("plan.payment",)),
        by_hand("plan_records", seal=True),
        by_hand("plan_medicine", seal=True),
        by_hand("plan_help", seal=True),
        by_hand("plan_household"),
        by_hand("plan_transport"),
    ),
)

AO_250 = CourtForm(
    "ao250",
    ("ao250_where", "ao250_redact", "ao250_seal"),
    (
        FormPart(
            "caption",
            (
                FormItem("court", ("sentencing_district",)),
                by_hand("case_number"),
                FormItem("name", ("person.name",)),
                FormItem("register_number", ("person.register_number",)),
                by_hand("ask_to_seal"),
            ),
        ),
        _SENTENCE,
        _EXHAUSTION,
        _GROUNDS,
        FormPart(
            "ao250_attachments",
            (FormItem("attach_plan"), FormItem("attach_letters"), FormItem("attach_medical", seal=True)),
        ),
        FormPart("ao250_counsel", (by_hand("counsel"),)),
        FormPart(
            "ao250_declaration", (by_hand("sign"), FormItem("prison", ("person.facility",)), by_hand("prison_address"))
        ),
        _PLAN,
        FormPart("ao250_medical", (by_hand("medical_cover", seal=True),)),
    ),
)
