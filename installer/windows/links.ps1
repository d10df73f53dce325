# SPDX-License-Identifier: GPL-3.0-or-later
# links.ps1 [-Remove] [-Folder DIR]: tells Windows, for this user, that Jackfield can open telephone links.
# DIR holds jackfieldctl.exe and is the script's own folder unless named. See README.md.
param([switch]$Remove, [string]$Folder = $PSScriptRoot)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$schemes = 'tel', 'callto', 'sip', 'sips'
$classes = 'HKCU:\Software\Classes'
$application = 'HKCU:\Software\Jackfield'
$registered = 'HKCU:\Software\RegisteredApplications'

function Set-Text([string]$Key, [string]$Name, [string]$Value) {
    if (-not (Test-Path -LiteralPath $Key)) { New-Item -Path $Key -Force | Out-Null }
    Set-ItemProperty -LiteralPath $Key -Name $Name -Value $Value -Type String
}

if ($Remove) {
    foreach ($scheme in $schemes) {
        Remove-Item -LiteralPath "$classes\Jackfield.$scheme" -Recurse -ErrorAction SilentlyContinue
    }
    Remove-Item -LiteralPath "$application\Capabilities" -Recurse -ErrorAction SilentlyContinue
    Remove-ItemProperty -LiteralPath $registered -Name Jackfield -ErrorAction SilentlyContinue
    return
}

$program = Join-Path (Resolve-Path -LiteralPath $Folder).Path 'jackfieldctl.exe'
if (-not (Test-Path -LiteralPath $program -PathType Leaf)) { throw "There is no $program." }

foreach ($scheme in $schemes) {
    $class = "$classes\Jackfield.$scheme"
    Set-Text $class '(default)' 'Telephone link'
    Set-Text $class 'URL Protocol' ''
    # Both in quotes, and the link behind "--": a quote in it would end the argument, and what follows
    # is then refused as a second one, never read as an option.
    Set-Text "$class\shell\open\command" '(default)' "`"$program`" open -- `"%1`""
    Set-Text "$application\Capabilities\URLAssociations" $scheme "Jackfield.$scheme"
}
Set-Text "$application\Capabilities" 'ApplicationName' 'Jackfield'
Set-Text "$application\Capabilities" 'ApplicationDescription' 'Dials telephone links with your desk phone'
Set-Text $registered 'Jackfield' 'Software\Jackfield\Capabilities'
Write-Output 'Now choose Jackfield in Settings, Apps, Default apps, for each kind of link.'
