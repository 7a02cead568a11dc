; The installer for Windows: for one person, without an administrator. Cases stay unless their owner asks otherwise.
; makensis -DVERSION=0.1.0 -DPAYLOAD=build\frozen\rightdoor -DTARGET=dist\rightdoor-0.1.0-setup.exe packaging\windows\rightdoor.nsi
Unicode true
!include MUI2.nsh
!include FileFunc.nsh

!define NAME "Right Door"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\RightDoor"
!define CASES "$LOCALAPPDATA\rightdoor"

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
SetCompressor /SOLID lzma
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\rightdoor.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"

LangString Running ${LANG_ENGLISH} "Right Door is open. Close it, then press Retry."
LangString Running ${LANG_SPANISH} "Right Door está abierto. Ciérrelo y pulse Reintentar."
LangString Program ${LANG_ENGLISH} "The program"
LangString Program ${LANG_SPANISH} "El programa"
LangString Cases ${LANG_ENGLISH} "Also delete my cases and their backups for good"
LangString Cases ${LANG_SPANISH} "Borrar también mis casos y sus copias para siempre"

; A file in use cannot be opened for writing: then the window is still there.
!macro WaitUntilClosed
  ${Do}
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\rightdoor.exe"
      FileOpen $0 "$INSTDIR\rightdoor.exe" a
      ${IfNot} ${Errors}
        FileClose $0
      ${EndIf}
    ${EndIf}
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\rightdoor.exe"
  Delete "$INSTDIR\rightdoor-command.exe"
!macroend

Section "$(Program)"
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\rightdoor.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\rightdoor.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

; An office.toml that an office put beside the program is not ours, so the folder stays when one lies there.
Section "un.$(Program)"
  SectionIn RO
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
SectionEnd

; Off unless its box is ticked; a silent removal never ticks it.
Section /o "un.$(Cases)"
  RMDir /r "${CASES}"
SectionEnd
