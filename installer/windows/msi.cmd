@echo off
rem Makes an installer from the application image; on Windows, with the WiX toolset on the PATH and
rem JAVA_HOME set to a JDK 25:
rem   mvnw.cmd -B package -DskipTests -Pinstaller & installer\windows\msi.cmd
rem The upgrade code is what makes a newer version replace an older one: never change it.
pushd "%~dp0..\.."
"%JAVA_HOME%\bin\jpackage" --type msi --name Certkeep ^
  --app-image target\installer\Certkeep --dest target\installer ^
  --license-file LICENSE --win-per-user-install --win-menu --win-shortcut ^
  --win-upgrade-uuid 5b8d7f0e-2f5e-4c7b-9d0b-6a1f3c2e8d47
set "code=%errorlevel%"
popd
exit /b %code%
