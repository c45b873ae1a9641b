// What a user of solr-client writes: index, commit, ask for facets. Nothing of Dateline is in here.
const fs = require('fs');
const solr = require('solr-client');

const address = new URL(process.argv[2]);
const client = solr.createClient({
  host: address.hostname,
  port: address.port,
  path: '/solr',
  core: address.pathname.split('/').pop(),
});
const documents = process.argv.slice(3).map((path, i) => ({
  id: 'js-' + i,
  text_txt: fs.readFileSync(path, 'utf-8'),
}));

function check(error) {
  if (error) {
    console.error(error);
    process.exit(1);
  }
}

client.add(documents, (addError) => {
  check(addError);
  client.commit((commitError) => {
    check(commitError);
    const query = client
      .createQuery()
      .q('id:js-*')
      .facet({ field: 'dateline_place_ss', mincount: 1 });
    client.search(query, (searchError, found) => {
      check(searchError);
      const counts = found.facet_counts.facet_fields.dateline_place_ss;
      for (let i = 0; i < counts.length; i += 2) {
        console.log(counts[i] + ' ' + counts[i + 1]);
      }
    });
  });
});
