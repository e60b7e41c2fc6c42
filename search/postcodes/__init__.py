"""Whole postcodes: from a file of the Ordnance Survey or of the Office for National Statistics to what a site needs.

source, text, columns   any edition, plain or zipped   ->  rows; kinds: what is no table
ingest, packed, areas   rows                           ->  Units: position, area and whether retired, to the metre
reasons, placed         rows                           ->  why they are skipped, or why the whole file is refused
whole                   Units                          ->  what they lack of those before
table                   Units                          <-> .postcodes/units.json beside a site
units, shards           Units                          ->  small files for the browser, on a 50 m grid
download                Code-Point Open, fetched; vintage: its month, its age and whom to thank
"""
