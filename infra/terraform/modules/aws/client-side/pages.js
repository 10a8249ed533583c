// SPDX-License-Identifier: Apache-2.0
function handler(event) {
  var request = event.request;
  var last = request.uri.substring(request.uri.lastIndexOf("/") + 1);
  if (last.indexOf(".") < 0) {
    request.uri = "/app/index.html";
  }
  return request;
}
