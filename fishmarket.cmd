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
if /i "%~1"=="notebook" if /i not "%~2"=="--help" goto notebook
if not exist "%target%\fishmarket.jar" (
  where mvn >nul 2>&1 || (
    echo fishmarket has to be built first, and needs Maven 3.8 or later on the path. 1>&2
    exit /b 2
  )
  echo fishmarket is built first: a minute or two, and on a new machine a download of some 400 MB. 1>&2
  call mvn --batch-mode --quiet -f "%home%pom.xml" package -pl models,jobs -DskipTests -Dspotless.check.skip 1>&2 || exit /b 3
)

rem the classpath is longer than a command line may be here: java reads it from a file, where a
rem backslash would be an escape
powershell -NoProfile -Command "$q = [char]34; $cp = '%target%\fishmarket.jar;' + (Get-Content -Raw '%target%\spark.classpath').Trim(); ('-cp ' + $q + $cp + $q).Replace('\', '/') | Set-Content -Encoding Default '%target%\windows.options'" || exit /b 3

set "memory=-XX:MaxRAMPercentage=50"
if defined FISHMARKET_MEMORY set "memory=-Xmx%FISHMARKET_MEMORY%"
"%java%" %memory% "@%target%\java.options" "@%target%\windows.options" org.fishmarket.cli.Main %*
exit /b %errorlevel%

:notebook
set "kernel=%home%notebooks\target"
set "jupyter="
where jupyter-notebook >nul 2>&1 && set "jupyter=jupyter-notebook"
where jupyter-lab >nul 2>&1 && set "jupyter=jupyter-lab"
if not defined jupyter (
  echo Notebooks need Jupyter, and neither jupyter-lab nor jupyter-notebook is on the path. 1>&2
  echo With Python: pip install jupyterlab 1>&2
  exit /b 2
)
rem the first word may be a result; what follows is for Jupyter
set "words=%2 %3 %4 %5 %6 %7 %8 %9"
set "first=%~2"
if not defined first goto build
if "%first:~0,1%"=="-" goto build
if not exist "%~2\manifest.json" (
  echo There is no result in %~2. Make one: fishmarket run INPUT --out %~2 1>&2
  exit /b 2
)
set "FISHMARKET_RESULT=%~f2"
set "words=%3 %4 %5 %6 %7 %8 %9"
:build
if not exist "%kernel%\fishmarket-notebooks.jar" (
  where mvn >nul 2>&1 || (
    echo fishmarket has to be built first, and needs Maven 3.8 or later on the path. 1>&2
    exit /b 2
  )
  call mvn --batch-mode --quiet -f "%home%pom.xml" package -DskipTests -Dspotless.check.skip 1>&2 || exit /b 3
)
powershell -NoProfile -Command "$q = [char]34; $cp = '%kernel%\fishmarket-notebooks.jar;' + (Get-Content -Raw '%kernel%\kernel.classpath').Trim(); ('-cp ' + $q + $cp + $q).Replace('\', '/') | Set-Content -Encoding Default '%kernel%\windows.options'" || exit /b 3
set "memory=-XX:MaxRAMPercentage=50"
if defined FISHMARKET_MEMORY set "memory=-Xmx%FISHMARKET_MEMORY%"
"%java%" "@%kernel%\windows.options" org.fishmarket.notebook.kernel.KernelSpec "%home%." "%kernel%\jupyter" "%memory%" || exit /b 3
if defined JUPYTER_PATH (set "JUPYTER_PATH=%kernel%\jupyter;%JUPYTER_PATH%") else set "JUPYTER_PATH=%kernel%\jupyter"
%jupyter% "%home%notebooks" %words%
exit /b %errorlevel%
