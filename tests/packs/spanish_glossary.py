"""The one Spanish term for each English term of law; both are patterns that a text is searched with."""

from typing import NamedTuple


class Term(NamedTuple):
    """``english`` is always told as ``spanish``; with ``only`` set, ``spanish`` never stands for anything else.

    ``also`` is English that may stand behind ``spanish`` too, where the English leaves the term out.
    """

    english: str
    spanish: str
    only: bool = False
    also: str = ""


GLOSSARY = (
    Term(r"motions?", r"moci(ón|ones)", only=True, also=r"2255|filing"),
    Term(r"petitions?", r"petici(ón|ones)", only=True),
    Term(r"requests?", r"solicitud(es)?", only=True),
    Term(r"release plan|plan for release", r"plan de liberación", only=True),
    Term(r"compassionate release", r"liberación compasiva", only=True),
    Term(r"wardens?", r"director(\(a\))? de (la|su)( última)? prisión", only=True),
    Term(r"convictions?", r"condenas?", only=True),
    Term(r"life (sentence|term)s?", r"cadenas? perpetuas?", only=True),
    Term(r"(?<!life )(?<!one )(?<!two )(?<!plain )(?<!second )sentences?", r"penas?"),
    Term(r"prison terms?", r"pena de prisión"),
    Term(r"presentence report", r"informe previo a la sentencia", only=True),
    Term(r"judgments?", r"fallos?", only=True),
    Term(r"(?<!good )(?<!of )(?<!{)reasons?|grounds?", r"motivos?"),
    Term(r"claims?(?!-processing)", r"reclamos?", only=True),
    Term(r"district courts?", r"tribunal federal de distrito", only=True),
    Term(r"courts? of appeals", r"tribunal federal de apelaciones", only=True),
    Term(r"Supreme Court", r"Corte Suprema"),
    Term(r"Superior Court", r"Tribunal Superior", only=True),
    Term(r"clerk", r"secretario", only=True),
    Term(r"docket sheet", r"registro( del caso)? \(docket sheet\)", only=True),
    Term(r"count sheet", r"hoja de cómputo", only=True),
    Term(r"supervised release", r"libertad supervisada"),
    Term(r"probation", r"libertad a prueba", only=True),
    Term(r"parole", r"libertad condicional( \(parole\))?"),
    Term(r"home confinement", r"confinamiento domiciliario", only=True),
    Term(r"halfway house", r"casa de transición", only=True),
    Term(r"custody", r"custodia"),
    Term(r"guidelines?", r"pautas?", only=True),
    Term(r"clemency", r"clemencia"),
    Term(r"plea (deal|agreement)s?", r"acuerdos?( de culpabilidad)?"),
    Term(r"the Bureau|Bureau of Prisons", r"Oficina de Prisiones"),
    Term(r"Director", r"Director( de la Oficina de Prisiones)?"),
    Term(r"General Counsel", r"Asesor Jurídico General", only=True),
    Term(r"regional director", r"director regional", only=True),
    Term(r"Central Office", r"Oficina Central", only=True),
    Term(r"reentry manager", r"gerente de reingreso", only=True),
    Term(r"Inspector General", r"Inspector General", only=True),
    Term(r"prosecutor|U\.S\. Attorney", r"fiscal(ía)?", only=True),
    Term(r"lawyers?|(?<!U\.S\. )attorney", r"abogados?"),
    Term(r"federal defender", r"defensor federal", only=True),
    Term(r"public defender(?! service)", r"defensor público", only=True),
    Term(r"legal aid office", r"oficina de ayuda legal", only=True),
    Term(r"caregiver", r"cuidador|cuidaba"),
    Term(r"outbreaks?", r"brotes?", only=True),
    Term(r"reach(es)? back|retroactive", r"retroactiv[oa]s?", only=True),
    Term(r"issue exhaustion", r"agotar cada motivo", only=True),
    Term(r"law pack", r"paquete( legal)?"),
    Term(r"notice of appeal", r"aviso de apelación", only=True),
)
