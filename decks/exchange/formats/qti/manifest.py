"""What stands around the questions: the package's manifest and the quiz's settings."""

from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from decks.exchange import xml
from decks.exchange.xml import add

XSI = "http://www.w3.org/2001/XMLSchema-instance"
CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
META = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


def manifest(ident: str, title: str, at: int) -> bytes:
    """`imsmanifest.xml`: which files there are; `at` is when it was made, in seconds since 1970."""
    root = Element(
        "manifest",
        {
            "identifier": f"{ident}_manifest",
            "xmlns": CP,
            "xmlns:imsmd": "http://www.imsglobal.org/xsd/imsmd_v1p2",
            "xmlns:xsi": XSI,
            "xsi:schemaLocation": f"{CP} http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
        },
    )
    about = add(root, "metadata")
    add(about, "schema", "IMS Content")
    add(about, "schemaversion", "1.1.3")
    lom = add(about, "imsmd:lom")
    add(add(add(lom, "imsmd:general"), "imsmd:title"), "imsmd:string", title)
    date = add(add(add(lom, "imsmd:lifeCycle"), "imsmd:contribute"), "imsmd:date")
    add(date, "imsmd:dateTime", datetime.fromtimestamp(at, UTC).date().isoformat())
    add(root, "organizations")
    resources = add(root, "resources")
    quiz = add(resources, "resource", identifier=ident, type="imsqti_xmlv1p2")
    add(quiz, "file", href=f"{ident}/{ident}.xml")
    add(quiz, "dependency", identifierref=f"{ident}_meta")
    where = f"{ident}/assessment_meta.xml"
    meta = add(resources, "resource", identifier=f"{ident}_meta", type=META, href=where)
    add(meta, "file", href=where)
    return xml.written(root)


def settings(ident: str, title: str, points: int) -> bytes:
    """`assessment_meta.xml`: an unpublished quiz, one point a question, options shuffled."""
    schema = f"{CANVAS} https://canvas.instructure.com/xsd/cccv1p0.xsd"
    root = Element("quiz", {"identifier": ident, "xmlns": CANVAS, "xmlns:xsi": XSI, "xsi:schemaLocation": schema})
    texts = {
        "title": title,
        "description": "",
        "shuffle_answers": "true",
        "scoring_policy": "keep_highest",
        "hide_results": "",
        "quiz_type": "assignment",
        "points_possible": f"{points}.0",
        "show_correct_answers": "true",
        "allowed_attempts": "1",
        "available": "false",
    }
    for name, text in texts.items():
        add(root, name, text)
    assignment = add(root, "assignment", identifier=f"{ident}_assignment")
    texts = {
        "title": title,
        "workflow_state": "unpublished",
        "quiz_identifierref": ident,
        "points_possible": f"{points}.0",
        "grading_type": "points",
        "submission_types": "online_quiz",
    }
    for name, text in texts.items():
        add(assignment, name, text)
    return xml.written(root)
