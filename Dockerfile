# factcheck without a network: docker build -t factcheck . && docker run --rm -i --network none factcheck check -
FROM python:3.13-slim AS build
ARG EXTRAS=docx,lsp,pdf,print,server,xlsx
WORKDIR /source
COPY . .
RUN pip install --no-cache-dir --prefix=/installed ".[$EXTRAS]"

FROM python:3.13-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends fonts-dejavu-core libharfbuzz-subset0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed /usr/local
RUN useradd --create-home --uid 10001 factcheck
USER 10001
WORKDIR /articles
ENV PYTHONDONTWRITEBYTECODE=1
EXPOSE 8081
ENTRYPOINT ["factcheck"]
CMD ["--help"]
