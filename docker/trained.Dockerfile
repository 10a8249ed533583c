# SPDX-License-Identifier: Apache-2.0
# An image together with its cache of loaded classes (JEP 514), which docker/build recorded in it.
ARG IMAGE
FROM ${IMAGE}
COPY app.aot ./
