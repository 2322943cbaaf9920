# Two stages: build with the SDK, run on the ASP.NET runtime. Base images are arguments, so that a mirror or a
# hardened image can take their place. The runtime image must hold ICU (Arabic folding, plural forms) and tzdata
# (each subscriber's own hour); the check below fails the build where one is missing.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK_IMAGE} AS build
WORKDIR /source
COPY . .
# Compiled ahead for the machine it is built on: a fresh process then spends its first seconds on news. What that takes
# from NuGet depends on the machine and stands in a lock file of its own.
RUN dotnet restore src/Alerts --locked-mode \
 && dotnet publish src/Alerts --configuration Release --use-current-runtime --no-self-contained \
      -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json --output /app \
 && mkdir -p /app/data /app/inbox

FROM ${RUNTIME_IMAGE}
WORKDIR /app
COPY --from=build /app .
# Reads every file of config/, runs the examples of every card, asks for ICU and a time zone; as root, before the user changes.
RUN ["dotnet", "alerts.dll", "check"]
# 1654 is the number of the user "app" in Microsoft's images; any other unprivileged number will do.
ARG USER_ID=1654
COPY --from=build --chown=${USER_ID}:${USER_ID} /app/data /app/data
COPY --from=build --chown=${USER_ID}:${USER_ID} /app/inbox /app/inbox
USER ${USER_ID}
VOLUME ["/app/data", "/app/inbox"]
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false DOTNET_EnableDiagnostics=0
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 CMD ["dotnet", "alerts.dll", "health"]
ENTRYPOINT ["dotnet", "alerts.dll"]
