; "Share with Porthole" in the Explorer's menus of folders, of the background of an open folder, and of files.
; Written for the user who installs, or for all users where the installer runs for all: SHCTX is the matching registry root.

!include "${__FILEDIR__}\installer-labels.nsh"

!macro portholeVerb class argument
  WriteRegStr SHCTX "Software\Classes\${class}\shell\Porthole" "" "$R0"
  WriteRegStr SHCTX "Software\Classes\${class}\shell\Porthole" "Icon" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}",0'
  WriteRegStr SHCTX "Software\Classes\${class}\shell\Porthole\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "${argument}"'
!macroend

!macro customInstall
  Push $R0
  !insertmacro portholeLabel $R0
  ; A drive's own path ends with a backslash, which would escape the quote behind it: "\." ends it safely.
  !insertmacro portholeVerb "Directory" "%1"
  !insertmacro portholeVerb "Drive" "%1\."
  !insertmacro portholeVerb "Directory\Background" "%V\."
  !insertmacro portholeVerb "*" "%1"
  Pop $R0
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Directory\shell\Porthole"
  DeleteRegKey SHCTX "Software\Classes\Drive\shell\Porthole"
  DeleteRegKey SHCTX "Software\Classes\Directory\Background\shell\Porthole"
  DeleteRegKey SHCTX "Software\Classes\*\shell\Porthole"
!macroend
