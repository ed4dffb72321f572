# factcheck without a network: docker build -t factcheck . && docker run --rm -i --network none factcheck check -
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN pip install --no-cache-dir --prefix=/installed ".[docx,pdf,xlsx]"

FROM python:3.13-slim
COPY --from=build /installed /usr/local
RUN useradd --create-home --uid 10001 factcheck
USER 10001
WORKDIR /articles
ENV PYTHONDONTWRITEBYTECODE=1
ENTRYPOINT ["factcheck"]
CMD ["--help"]
