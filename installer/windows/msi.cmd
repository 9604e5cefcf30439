@echo off
rem Makes an .msi and an .exe from the application image; on Windows, with the WiX toolset on the
rem PATH and JAVA_HOME set to a JDK 25:
rem   mvnw.cmd -B package -DskipTests -Pinstaller,packages
rem The upgrade code is what makes a newer version replace an older one: never change it.
rem Uninstalling leaves %LOCALAPPDATA%\Certkeep\certkeep.mv.db and what lies beside it: the program
rem goes into a folder of another name.
setlocal
pushd "%~dp0..\.."
set "types="
for %%f in (installer\file-types\*.properties) do call set "types=%%types%% --file-associations %%f"
set "code=0"
for %%t in (msi exe) do (
  "%JAVA_HOME%\bin\jpackage" --type %%t --name Certkeep ^
    --app-image target\installer\Certkeep --dest target\installer ^
    --license-file LICENSE --win-per-user-install --win-menu --win-shortcut ^
    --install-dir Programs\Certkeep %types% ^
    --win-upgrade-uuid 5b8d7f0e-2f5e-4c7b-9d0b-6a1f3c2e8d47 || set "code=1"
)
popd
exit /b %code%
