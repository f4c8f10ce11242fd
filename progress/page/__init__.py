"""Reports as one HTML page that needs nothing but itself: no scripts, no pictures, nothing from elsewhere.

`sections/` turns each report's figures into blocks, `plots` draws, and `document` puts them into the template, the one
place where texts become HTML: cleaned and escaped, whoever wrote them.
"""
