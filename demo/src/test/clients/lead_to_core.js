// Leads what a program sends to Solr's usual port and default core to another port and core:
// node --require lead_to_core.js PROGRAM, with SOLR_PORT and SOLR_CORE.
'use strict';
const http = require('http');

const request = http.request;
http.request = function (options, ...rest) {
  if (options && Number(options.port) === 8983) {
    options.port = Number(process.env.SOLR_PORT);
    options.path = options.path.replace(/^\/solr\//, `/solr/${process.env.SOLR_CORE}/`);
  }
  return request.call(http, options, ...rest);
};
