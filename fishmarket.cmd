@echo off
rem Nobody has tried this yet: the launcher for Windows, written after ./fishmarket.
rem   FISHMARKET_MEMORY  heap of the job, for example 8g; default: half of the machine's memory
rem It builds on the first call only. After a change of the sources: mvn package -DskipTests
setlocal
set "home=%~dp0"
set "target=%home%jobs\target"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

"%java%" -version >nul 2>&1 || (
  echo fishmarket needs a JDK 17 or later on the path. 1>&2
  exit /b 2
)
if not exist "%target%\fishmarket.jar" (
  where mvn >nul 2>&1 || (
    echo fishmarket has to be built first, and needs Maven 3.8 or later on the path. 1>&2
    exit /b 2
  )
  echo fishmarket is built first: a minute or two, and on a new machine a download of some 400 MB. 1>&2
  call mvn --batch-mode --quiet -f "%home%pom.xml" package -DskipTests -Dspotless.check.skip 1>&2 || exit /b 3
)

rem the classpath is longer than a command line may be here: java reads it from a file, where a
rem backslash would be an escape
powershell -NoProfile -Command "$q = [char]34; $cp = '%target%\fishmarket.jar;' + (Get-Content -Raw '%target%\spark.classpath').Trim(); ('-cp ' + $q + $cp + $q).Replace('\', '/') | Set-Content -Encoding Default '%target%\windows.options'" || exit /b 3

set "memory=-XX:MaxRAMPercentage=50"
if defined FISHMARKET_MEMORY set "memory=-Xmx%FISHMARKET_MEMORY%"
"%java%" %memory% "@%target%\java.options" "@%target%\windows.options" org.fishmarket.cli.Main %*
exit /b %errorlevel%
