; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows, for one user or for all of a computer. build.sh compiles it and says what goes in:
; VERSION "0.1.0", NUMBERS "0.1.0.0", OUTPUT, and FILES, a file with the macros InstallFiles and RemoveFiles.
; What is written here is removed below, key by key and file by file; what a user keeps is not touched.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel highest
ManifestDPIAware true

Name "Jackfield"
OutFile "${OUTPUT}"
BrandingText " "
VIProductVersion "${NUMBERS}"
VIAddVersionKey ProductName "Jackfield"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${NUMBERS}"
VIAddVersionKey FileDescription "Installs Jackfield"
VIAddVersionKey LegalCopyright "GPL-3.0-or-later"

; /AllUsers and /CurrentUser on the command line choose; /S asks nothing.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR Jackfield
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\Jackfield"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME Folder
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "Software\Jackfield"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME Mode
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include "${FILES}"

!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Jackfield"

; The keys that links.ps1 writes for a user: a ProgId for each kind of link, what Jackfield can open, and its place in
; the list of default apps, where the user chooses. Both words of the command stand in quotes, and the link behind "--".
!macro RegisterLink SCHEME
    WriteRegStr SHCTX "Software\Classes\Jackfield.${SCHEME}" "" "Telephone link"
    WriteRegStr SHCTX "Software\Classes\Jackfield.${SCHEME}" "URL Protocol" ""
    WriteRegStr SHCTX "Software\Classes\Jackfield.${SCHEME}\shell\open\command" "" \
        '"$INSTDIR\jackfieldctl.exe" open -- "%1"'
    WriteRegStr SHCTX "Software\Jackfield\Capabilities\URLAssociations" "${SCHEME}" "Jackfield.${SCHEME}"
!macroend

!macro UnregisterLink SCHEME
    DeleteRegKey SHCTX "Software\Classes\Jackfield.${SCHEME}"
!macroend

; The desktop looks at its associations again.
!macro TellDesktop
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
    !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
    !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
    SetRegView 64
    !insertmacro InstallFiles
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Jackfield.lnk" "$INSTDIR\jackfield.exe"

    !insertmacro RegisterLink tel
    !insertmacro RegisterLink callto
    !insertmacro RegisterLink sip
    !insertmacro RegisterLink sips
    WriteRegStr SHCTX "Software\Jackfield\Capabilities" ApplicationName "Jackfield"
    WriteRegStr SHCTX "Software\Jackfield\Capabilities" ApplicationDescription \
        "Dials telephone links with your desk phone"
    WriteRegStr SHCTX "Software\RegisteredApplications" Jackfield "Software\Jackfield\Capabilities"
    WriteRegStr SHCTX "Software\Jackfield" Folder "$INSTDIR"
    WriteRegStr SHCTX "Software\Jackfield" Mode "$MultiUser.InstallMode"

    WriteRegStr SHCTX "${UNINSTALL}" DisplayName "Jackfield"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\jackfield.exe"
    WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
    WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
    !insertmacro TellDesktop
SectionEnd

Section Uninstall
    SetRegView 64
    DeleteRegKey SHCTX "${UNINSTALL}"
    DeleteRegValue SHCTX "Software\RegisteredApplications" Jackfield
    DeleteRegKey SHCTX "Software\Jackfield\Capabilities"
    DeleteRegValue SHCTX "Software\Jackfield" Folder
    DeleteRegValue SHCTX "Software\Jackfield" Mode
    DeleteRegKey /ifempty SHCTX "Software\Jackfield"
    !insertmacro UnregisterLink tel
    !insertmacro UnregisterLink callto
    !insertmacro UnregisterLink sip
    !insertmacro UnregisterLink sips

    Delete "$SMPROGRAMS\Jackfield.lnk"
    !insertmacro RemoveFiles
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    !insertmacro TellDesktop
SectionEnd
