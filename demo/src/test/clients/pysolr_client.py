# What a user of pysolr writes: index, commit, ask for facets. Nothing of Dateline is in here.
import sys

import pysolr

solr = pysolr.Solr(sys.argv[1], always_commit=True, timeout=60)
articles = sys.argv[2:]
solr.add([{"id": "py-%d" % i, "text_txt": open(path, encoding="utf-8").read()}
          for i, path in enumerate(articles)])
found = solr.search("id:py-*", **{"facet": "true", "facet.mincount": "1",
                                  "facet.field": "dateline_place_ss"})
counts = found.facets["facet_fields"]["dateline_place_ss"]
for place, count in zip(counts[::2], counts[1::2]):
    print(place, count)
