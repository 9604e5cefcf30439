@echo off
rem Starts Certkeep; see the file beside this one for how it finds Java.
setlocal
set "CERTKEEP_LIB=%~dp0..\lib"
set "CERTKEEP_JVM="
if defined CERTKEEP_JAVA (
  set "CERTKEEP_JVM=%CERTKEEP_JAVA%"
  goto check
)
if exist "%CERTKEEP_LIB%\java-home" set /p CERTKEEP_JVM=<"%CERTKEEP_LIB%\java-home"
if defined CERTKEEP_JVM if exist "%CERTKEEP_JVM%\bin\java.exe" goto run
set "CERTKEEP_JVM=%JAVA_HOME%"
if defined CERTKEEP_JVM goto check
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do set "CERTKEEP_JVM=%%~fH"
if not defined CERTKEEP_JVM goto missing

:check
rem findstr has no numeric comparison: 25 to 99.
if not exist "%CERTKEEP_JVM%\bin\java.exe" goto missing
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%CERTKEEP_JVM%\release" >nul 2>&1
if errorlevel 1 goto missing

:run
"%CERTKEEP_JVM%\bin\java.exe" @JVM_OPTIONS@ -XX:SharedArchiveFile="%CERTKEEP_LIB%\certkeep.jsa" -Xlog:cds*=off -Xlog:aot*=off %CERTKEEP_JAVA_OPTS% -cp "%CERTKEEP_LIB%\*" @MAIN_CLASS@ %*
exit /b %errorlevel%

:missing
echo certkeep: needs Java 25 or newer; set CERTKEEP_JAVA to the directory of one>&2
exit /b 1
