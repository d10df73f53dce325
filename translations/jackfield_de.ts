<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Jackfield::AboutDialog</name>
    <message>
        <source>About Jackfield</source>
        <translation>Über Jackfield</translation>
    </message>
    <message>
        <source>Jackfield %1</source>
        <translation>Jackfield %1</translation>
    </message>
    <message>
        <source>One desktop client for unlike phone systems.

Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it under the terms of that licence. It comes without any warranty.

Made with Qt %1.</source>
        <translation>Ein Desktop-Programm für verschiedenartige Telefonanlagen.

Freie Software unter der GNU General Public License, Version 3 oder später. Sie dürfen sie unter den Bedingungen dieser Lizenz verwenden, untersuchen, weitergeben und ändern. Es wird keinerlei Gewähr übernommen.

Erstellt mit Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Jackfield::AlarmButtons</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Silent until it gets worse, or is well and comes again.</source>
        <translation>Stumm, bis es schlimmer wird oder nach einer Besserung wiederkommt.</translation>
    </message>
    <message>
        <source>This queue has no limits, so it gives no alarm.</source>
        <translation>Diese Warteschlange hat keine Schwellen und gibt daher keinen Alarm.</translation>
    </message>
    <message>
        <source>End snooze</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>Snooze %1 min</source>
        <translation>%1 min stumm</translation>
    </message>
    <message>
        <source>Alarms of this queue can be heard again.</source>
        <translation>Alarme dieser Warteschlange sind wieder zu hören.</translation>
    </message>
    <message>
        <source>Silent for this long, even if it gets worse.</source>
        <translation>So lange stumm, auch wenn es schlimmer wird.</translation>
    </message>
    <message>
        <source>Acknowledge the alarm of %1</source>
        <translation>Den Alarm von %1 quittieren</translation>
    </message>
    <message>
        <source>End the snooze of %1</source>
        <translation>Die Stummschaltung von %1 beenden</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 stummschalten</translation>
    </message>
</context>
<context>
    <name>Jackfield::AllSettingsPage</name>
    <message>
        <source>Make a file for all desks …</source>
        <translation>Datei für alle Arbeitsplätze erstellen …</translation>
    </message>
    <message>
        <source>Search in all settings</source>
        <translation>In allen Einstellungen suchen</translation>
    </message>
    <message>
        <source>Key, value or what it does</source>
        <translation>Schlüssel, Wert oder Wirkung</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The rows that are selected, or else all that are shown.</source>
        <translation>Die ausgewählten Zeilen, sonst alle angezeigten.</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a file for all desks: site, company, export, lock</source>
        <translation>Datei für alle Arbeitsplätze erstellen: systemweit, Firma, Export, sperren</translation>
    </message>
</context>
<context>
    <name>Jackfield::AskedSource</name>
    <message>
        <source>It did not answer in time.</source>
        <translation>Die Quelle hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It failed several times in a row and is asked again in a minute. %1</source>
        <translation>Die Quelle hat mehrmals hintereinander versagt und wird in einer Minute wieder gefragt. %1</translation>
    </message>
    <message>
        <source>It could not be asked.</source>
        <translation>Die Quelle konnte nicht gefragt werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Assistant</name>
    <message>
        <source>What is to be known</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Closes this; what was entered on the pages before is kept</source>
        <translation>Schließt dies; was auf den Seiten davor eingegeben wurde, bleibt</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Set up: %1</source>
        <translation>Einrichten: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantGiven</name>
    <message>
        <source>Your phone system</source>
        <translation>Ihre Telefonanlage</translation>
    </message>
    <message>
        <source>Your administrator has set up the phone system for this computer.</source>
        <translation>Ihre Administration hat die Telefonanlage für diesen Computer eingerichtet.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantKind</name>
    <message>
        <source>Your phone system</source>
        <translation>Ihre Telefonanlage</translation>
    </message>
    <message>
        <source>What makes the calls at your desk? Your administrator knows it.</source>
        <translation>Womit wird an Ihrem Platz telefoniert? Ihre Administration weiß es.</translation>
    </message>
    <message>
        <source>%1, as it is set up</source>
        <translation>%1, wie eingerichtet</translation>
    </message>
    <message>
        <source>I do not know it yet</source>
        <translation>Das weiß ich noch nicht</translation>
    </message>
    <message>
        <source>Everything but calls works without one; it can be set up later.</source>
        <translation>Alles außer Anrufen geht auch ohne; sie lässt sich später einrichten.</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantLinks</name>
    <message>
        <source>Telephone links</source>
        <translation>Telefonlinks</translation>
    </message>
    <message>
        <source>Web pages and e-mails have numbers that can be clicked. Choose whether Jackfield opens them; this counts at once. It asks before it dials such a number.</source>
        <translation>In Webseiten und E-Mails stehen Nummern, die man anklicken kann. Wählen Sie, ob Jackfield sie öffnet; das gilt sofort. Vor dem Wählen einer solchen Nummer fragt es.</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantLocation</name>
    <message>
        <source>Where your phone stands</source>
        <translation>Wo Ihr Telefon steht</translation>
    </message>
    <message>
        <source>So that a number is dialled right, however it is written. The example below shows at once what becomes of one.</source>
        <translation>Damit eine Nummer richtig gewählt wird, wie sie auch geschrieben ist. Das Beispiel darunter zeigt sofort, was aus einer wird.</translation>
    </message>
    <message>
        <source>Choose the country first: how numbers are dialled hangs on it.</source>
        <translation>Wählen Sie zuerst das Land: Davon hängt ab, wie Nummern gewählt werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantPage</name>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantReady</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>This is set now:</source>
        <translation>Das ist jetzt eingestellt:</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Telephone links</source>
        <translation>Telefonlinks</translation>
    </message>
    <message>
        <source>All of it can be changed in the menu (%1) under %2. Set up Jackfield, in the same menu, asks these questions again.</source>
        <translation>All das lässt sich im Menü (%1) unter %2 ändern. „Jackfield einrichten“ im selben Menü stellt diese Fragen noch einmal.</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>No extension is set.</source>
        <translation>Es ist keine Nebenstelle eingestellt.</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Nebenstelle %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, area code %2</source>
        <translation>%1, Ortsvorwahl %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phone system, state of its connection</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None yet: calls cannot be made.</source>
        <translation>Noch keine: Anrufe sind nicht möglich.</translation>
    </message>
    <message>
        <source>Jackfield opens none.</source>
        <translation>Jackfield öffnet keine.</translation>
    </message>
    <message>
        <source>Jackfield opens %1</source>
        <translation>Jackfield öffnet %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantSystem</name>
    <message>
        <source>How to reach your phone system</source>
        <translation>Wie Ihre Telefonanlage erreicht wird</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantTry</name>
    <message>
        <source>Try a call</source>
        <translation>Einen Anruf versuchen</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Anrufen</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>Auf&amp;legen</translation>
    </message>
    <message>
        <source>Call a number at which you hear it ring: your own mobile phone, for example. With most phone systems your desk phone rings first; lift it, then the number is called.</source>
        <translation>Rufen Sie eine Nummer an, bei der Sie es klingeln hören: Ihr Mobiltelefon zum Beispiel. Bei den meisten Telefonanlagen klingelt zuerst Ihr Tischtelefon; heben Sie ab, dann wird die Nummer angerufen.</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Anzurufende Nummer</translation>
    </message>
    <message>
        <source>Your own mobile number, for example</source>
        <translation>Zum Beispiel Ihre Mobilnummer</translation>
    </message>
    <message>
        <source>What would be dialled</source>
        <translation>Was gewählt würde</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>It &amp;rang at my phone</source>
        <translation>Mein Telefon hat ge&amp;klingelt</translation>
    </message>
    <message>
        <source>&amp;Nothing rang</source>
        <translation>&amp;Nichts hat geklingelt</translation>
    </message>
    <message>
        <source>Then all is right. Go on with Next.</source>
        <translation>Dann stimmt alles. Mit „Weiter“ geht es fort.</translation>
    </message>
    <message>
        <source>No phone system is set up any more.</source>
        <translation>Es ist keine Telefonanlage mehr eingerichtet.</translation>
    </message>
    <message>
        <source>Dialling …</source>
        <translation>Wählt …</translation>
    </message>
    <message>
        <source>Jackfield asks in its window whether to dial this number. Answer there.</source>
        <translation>Jackfield fragt in seinem Fenster, ob diese Nummer gewählt werden soll. Antworten Sie dort.</translation>
    </message>
    <message>
        <source>Sent to %1, which does not tell what becomes of it. Listen to your phone.</source>
        <translation>An %1 gesendet; was daraus wird, meldet diese Anlage nicht. Hören Sie auf Ihr Telefon.</translation>
    </message>
    <message>
        <source>%1 has taken the order.</source>
        <translation>%1 hat den Auftrag angenommen.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Das Gespräch ist zu Ende.</translation>
    </message>
    <message>
        <source>The call ended unanswered.</source>
        <translation>Der Anruf endete, ohne dass jemand abnahm.</translation>
    </message>
    <message>
        <source>Hang up was sent.</source>
        <translation>Auflegen wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 is not connected: %2.</source>
        <translation>%1 ist nicht verbunden: %2.</translation>
    </message>
    <message>
        <source>No extension is set: most phone systems then do not know which phone is to dial. Go back to set it.</source>
        <translation>Es ist keine Nebenstelle eingestellt: Die meisten Telefonanlagen wissen dann nicht, welches Telefon wählen soll. Gehen Sie zurück, um sie einzustellen.</translation>
    </message>
    <message>
        <source>Is %1 the extension of your phone? Go back to mend it.</source>
        <translation>Ist %1 die Nebenstelle Ihres Telefons? Gehen Sie zurück, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>Are the address of the phone system, user and password right?</source>
        <translation>Stimmen Adresse der Telefonanlage, Benutzer und Passwort?</translation>
    </message>
    <message>
        <source>Does an outside number need a digit in front? It is set with the location.</source>
        <translation>Braucht eine externe Nummer eine Ziffer davor? Sie wird beim Standort eingestellt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantWelcome</name>
    <message>
        <source>Welcome to Jackfield</source>
        <translation>Willkommen bei Jackfield</translation>
    </message>
    <message>
        <source>A few questions, and you can make calls from this computer: your extension, where your phone stands, your phone system. Then you try a call.</source>
        <translation>Einige Fragen, dann können Sie von diesem Computer aus telefonieren: Ihre Nebenstelle, wo Ihr Telefon steht, Ihre Telefonanlage. Danach versuchen Sie einen Anruf.</translation>
    </message>
    <message>
        <source>Next keeps what you have entered. You can stop at any time with Later and go on from the menu: Set up Jackfield.</source>
        <translation>„Weiter“ behält, was Sie eingegeben haben. Sie können jederzeit mit „Später“ aufhören und aus dem Menü fortfahren: Jackfield einrichten.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Jackfield::AssistantYou</name>
    <message>
        <source>Your extension</source>
        <translation>Ihre Nebenstelle</translation>
    </message>
    <message>
        <source>The extension is the number at which colleagues reach your desk phone. It stands on the phone, or your administrator knows it.</source>
        <translation>Die Nebenstelle ist die Nummer, unter der Kollegen Ihr Tischtelefon erreichen. Sie steht am Telefon, oder Ihre Administration weiß sie.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Without an extension most phone systems do not know which phone is to dial. Next once more goes on without one.</source>
        <translation>Ohne Nebenstelle wissen die meisten Telefonanlagen nicht, welches Telefon wählen soll. Noch einmal „Weiter“ geht ohne eine fort.</translation>
    </message>
    <message>
        <source>%1
Next once more keeps it all the same.</source>
        <translation>%1
Noch einmal „Weiter“ behält sie trotzdem.</translation>
    </message>
    <message>
        <source>An extension has no spaces and at most 64 characters.</source>
        <translation>Eine Nebenstelle hat keine Leerzeichen und höchstens 64 Zeichen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::AutomationNumber</name>
    <message>
        <source>There is a character that no number has.</source>
        <translation>Sie enthält ein Zeichen, das in keiner Nummer vorkommt.</translation>
    </message>
    <message>
        <source>It is longer than %1 characters.</source>
        <translation>Sie ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The number has no digit.</source>
        <translation>Die Nummer enthält keine Ziffer.</translation>
    </message>
    <message>
        <source>A number does not begin with a hyphen.</source>
        <translation>Eine Nummer beginnt nicht mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>There is a plus inside the number.</source>
        <translation>Mitten in der Nummer steht ein Plus.</translation>
    </message>
</context>
<context>
    <name>Jackfield::BackgroundWork</name>
    <message>
        <source>There is no memory for it.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallActions</name>
    <message>
        <source>this order is on its way</source>
        <translation>dieser Auftrag ist unterwegs</translation>
    </message>
    <message>
        <source>no connection to the phone system</source>
        <translation>keine Verbindung zur Telefonanlage</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>zurzeit nicht möglich</translation>
    </message>
    <message>
        <source>needs a second call on this line</source>
        <translation>braucht ein zweites Gespräch auf dieser Leitung</translation>
    </message>
    <message>
        <source>not possible in this state (%1)</source>
        <translation>in diesem Zustand nicht möglich (%1)</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallAnnouncer</name>
    <message>
        <source>Reject</source>
        <translation>Abweisen</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallBar</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallButtons</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What else can be done with the call</source>
        <translation>Was mit dem Anruf noch möglich ist</translation>
    </message>
    <message>
        <source>To a number, at once…</source>
        <translation>Direkt an eine Nummer…</translation>
    </message>
    <message>
        <source>Ask there first…</source>
        <translation>Erst dort rückfragen…</translation>
    </message>
    <message>
        <source>Connect both calls and leave</source>
        <translation>Beide Gespräche verbinden und selbst auflegen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Ends the ringing.</source>
        <translation>Beendet das Klingeln.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallCard</name>
    <message>
        <source>Call: %1</source>
        <translation>Anruf: %1</translation>
    </message>
    <message>
        <source>Redirect the call to</source>
        <translation>Anruf weiterleiten an</translation>
    </message>
    <message>
        <source>Ask whom first?</source>
        <translation>Bei wem rückfragen?</translation>
    </message>
    <message>
        <source>Transfer the call to</source>
        <translation>Gespräch vermitteln an</translation>
    </message>
    <message>
        <source>Recording: start sent</source>
        <translation>Aufzeichnung: Start gesendet</translation>
    </message>
    <message>
        <source>Recording: stop sent</source>
        <translation>Aufzeichnung: Stopp gesendet</translation>
    </message>
    <message>
        <source>Opening the page or program did not work. %1</source>
        <translation>Die Seite oder das Programm konnte nicht geöffnet werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallDataEditor</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Neuen Stand zeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Note and data of the call</source>
        <translation>Notiz und Daten zum Anruf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Data of the call</source>
        <translation>Daten zum Anruf</translation>
    </message>
    <message>
        <source>Drops what you typed and shows what the phone system has.</source>
        <translation>Verwirft Ihre Eingabe und zeigt, was die Telefonanlage hat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The note was deleted meanwhile.</source>
        <translation>Die Notiz wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The note is now: “%1”.</source>
        <translation>Die Notiz lautet jetzt: „%1“.</translation>
    </message>
    <message>
        <source>The data was changed meanwhile.</source>
        <translation>Die Daten wurden inzwischen geändert.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Ihre Eingabe ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The phone system takes no notes.</source>
        <translation>Die Telefonanlage nimmt keine Notizen an.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallHead</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Takes this call off the screen. The phone system does not tell how such a call ends; at the phone nothing changes.</source>
        <translation>Nimmt diesen Anruf vom Bildschirm. Die Telefonanlage meldet nicht, wie ein solcher Anruf endet; am Telefon ändert sich nichts.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallKeypad</name>
    <message>
        <source>%1 (sent)</source>
        <translation>%1 (gesendet)</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallPopup</name>
    <message>
        <source>Incoming calls</source>
        <translation>Eingehende Anrufe</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::CallPopupCard</name>
    <message>
        <source>Name sent by caller:</source>
        <translation>Vom Anrufer gesendeter Name:</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Ends the ringing.</source>
        <translation>Beendet das Klingeln.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Ends the sound. The call rings on.</source>
        <translation>Beendet den Ton. Der Anruf klingelt weiter.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Takes this call out of sight. It rings on.</source>
        <translation>Blendet diesen Anruf aus. Er klingelt weiter.</translation>
    </message>
    <message>
        <source>Incoming · %1</source>
        <extracomment>%1 &quot;line 100 · Sales&quot;</extracomment>
        <translation>Eingehend · %1</translation>
    </message>
    <message>
        <source>Incoming call, %1</source>
        <translation>Eingehender Anruf, %1</translation>
    </message>
    <message>
        <source>Incoming call: %1, %2</source>
        <translation>Eingehender Anruf: %1, %2</translation>
    </message>
    <message>
        <source>Answered at another telephone</source>
        <translation>An einem anderen Telefon angenommen</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallReportDialog</name>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>Call report</source>
        <translation>Anrufbericht</translation>
    </message>
    <message>
        <source>Puts the path of the selected recording on the clipboard.</source>
        <translation>Legt den Pfad der ausgewählten Aufzeichnung in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ring time</source>
        <translation>Klingeldauer</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>Haltedauer</translation>
    </message>
    <message>
        <source>Job code</source>
        <translation>Projektcode</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Wer beteiligt war</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>The phone system reported nothing of this call.</source>
        <translation>Die Telefonanlage hat zu diesem Anruf nichts gemeldet.</translation>
    </message>
    <message>
        <source>Line %1, %2, %3</source>
        <translation>Leitung %1, %2, %3</translation>
    </message>
    <message>
        <source>Who took part was not told.</source>
        <translation>Wer beteiligt war, wurde nicht gemeldet.</translation>
    </message>
    <message>
        <source>No recording was told.</source>
        <translation>Es wurde keine Aufzeichnung gemeldet.</translation>
    </message>
    <message>
        <source>Recordings. These are paths on the phone system&apos;s own server, not on this computer.</source>
        <translation>Aufzeichnungen. Die Pfade liegen auf dem Server der Telefonanlage, nicht auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallerWords</name>
    <message>
        <source>Number not known</source>
        <translation>Nummer nicht bekannt</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Name sent by caller: %1</source>
        <translation>Vom Anrufer gesendeter Name: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallingNotice</name>
    <message>
        <source>Calling %1 via %2</source>
        <translation>%1 wird über %2 angerufen</translation>
    </message>
    <message>
        <source>Calling %1 via %2, dialled as %3</source>
        <translation>%1 wird über %2 angerufen, gewählt als %3</translation>
    </message>
    <message>
        <source>%1 asked for it.</source>
        <translation>%1 hat das angefordert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Jackfield::CallsPage</name>
    <message>
        <source>Ring</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Incoming calls</source>
        <translation>Eingehende Anrufe</translation>
    </message>
    <message>
        <source>Jackfield only dials for me</source>
        <translation>Jackfield wählt nur für mich</translation>
    </message>
    <message>
        <source>While this is on nothing of what follows happens, and it is grey.</source>
        <translation>Solange das eingeschaltet ist, geschieht nichts von dem, was folgt, und es ist grau.</translation>
    </message>
    <message>
        <source>When it rings</source>
        <translation>Wenn es klingelt</translation>
    </message>
    <message>
        <source>Show who calls in a small window</source>
        <translation>In einem kleinen Fenster zeigen, wer anruft</translation>
    </message>
    <message>
        <source>With a button to reject the call</source>
        <translation>Mit einer Schaltfläche zum Abweisen</translation>
    </message>
    <message>
        <source>Fades after, seconds</source>
        <translation>Verschwindet nach Sekunden</translation>
    </message>
    <message>
        <source>Show the desktop&apos;s notification too</source>
        <translation>Auch die Benachrichtigung des Desktops zeigen</translation>
    </message>
    <message>
        <source>Hide name and number of the caller</source>
        <translation>Name und Nummer des Anrufers verbergen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Ring with my phone</source>
        <translation>Mit meinem Telefon klingeln</translation>
    </message>
    <message>
        <source>A file …</source>
        <translation>Eine Datei …</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Plays the sound once, as it is chosen here</source>
        <translation>Spielt den Ton einmal ab, wie er hier eingestellt ist</translation>
    </message>
    <message>
        <source>Why the sound cannot be played</source>
        <translation>Warum sich der Ton nicht abspielen lässt</translation>
    </message>
    <message>
        <source>Other sounds</source>
        <translation>Andere Töne</translation>
    </message>
    <message>
        <source>Choose one, or type the whole path of a WAV file. A contact&apos;s sound goes before that of a queue, and that before the line&apos;s.</source>
        <translation>Wählen Sie einen aus oder geben Sie den vollständigen Pfad einer WAV-Datei ein. Der Ton eines Kontakts geht dem einer Warteschlange vor und dieser dem der Leitung.</translation>
    </message>
    <message>
        <source>Sounds of contacts, by their name</source>
        <translation>Töne von Kontakten, nach ihrem Namen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Sounds of queues, by their name</source>
        <translation>Töne von Warteschlangen, nach ihrem Namen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Sounds of single lines, by their extension</source>
        <translation>Töne einzelner Leitungen, nach ihrer Nebenstelle</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>It cannot be played: %1</source>
        <translation>Der Ton lässt sich nicht abspielen: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::CardDavSource</name>
    <message>
        <source>The pin of %1 cannot be read; it begins with sha256//.</source>
        <translation>Der Schlüssel-Pin von %1 ist nicht lesbar; er beginnt mit sha256//.</translation>
    </message>
    <message>
        <source>The address of the address book must begin with https:// or http:// and hold no user or password.</source>
        <translation>Die Adresse des Adressbuchs muss mit https:// oder http:// beginnen und darf weder Benutzer noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>With http:// the password would travel unencrypted. Use https://, or write tls = &quot;off&quot; to allow it.</source>
        <translation>Mit http:// ginge das Passwort unverschlüsselt durchs Netz. Verwenden Sie https:// oder erlauben Sie es mit tls = &quot;off&quot;.</translation>
    </message>
    <message>
        <source>refresh_minutes must be a number from 1 to 1440.</source>
        <translation>refresh_minutes muss eine Zahl von 1 bis 1440 sein.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read: %1</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The password of the address book is missing. Enter it in the settings.</source>
        <translation>Das Passwort für das Adressbuch fehlt. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts of the address book could not be read.</source>
        <translation>
            <numerusform>%n Kontakt des Adressbuchs konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Kontakte des Adressbuchs konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not asked again until the contacts are loaded again.</source>
        <translation>Das Adressbuch wird erst wieder gefragt, wenn die Kontakte neu geladen werden.</translation>
    </message>
    <message>
        <source>What the server answered cannot be read (XML).</source>
        <translation>Die Antwort des Servers ist nicht lesbar (XML).</translation>
    </message>
    <message>
        <source>What the server answered is not whole.</source>
        <translation>Die Antwort des Servers ist unvollständig.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has a document type, which is not read.</source>
        <translation>Die Antwort des Servers hat einen Dokumenttyp, der nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is none of an address book (CardDAV).</source>
        <translation>Die Antwort des Servers ist nicht die eines Adressbuchs (CardDAV).</translation>
    </message>
    <message>
        <source>What the server answered is nested too deep.</source>
        <translation>Die Antwort des Servers ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The address book has too many entries.</source>
        <translation>Das Adressbuch hat zu viele Einträge.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CardDavSync</name>
    <message>
        <source>The server has no address book for this user at this address.</source>
        <translation>Der Server hat unter dieser Adresse kein Adressbuch für diesen Benutzer.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CertificateBox</name>
    <message>
        <source>Is it the right server?</source>
        <translation>Ist es der richtige Server?</translation>
    </message>
    <message>
        <source>&amp;Look at the certificate …</source>
        <translation>Zertifikat &amp;ansehen …</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>What the server shows of itself</source>
        <translation>Was der Server von sich zeigt</translation>
    </message>
    <message>
        <source>What that means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>There is no certificate to look at: the address is not https://, and not tcp:// with TLS from the first octet.</source>
        <translation>Es gibt kein Zertifikat anzusehen: Die Adresse ist weder https:// noch tcp:// mit TLS vom ersten Byte an.</translation>
    </message>
    <message>
        <source>The server did not show one. Is its address right?</source>
        <translation>Der Server hat keines gezeigt. Stimmt seine Adresse?</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Made out to: %1</source>
        <translation>Ausgestellt für: %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid from %1 until %2</source>
        <translation>Gültig von %1 bis %2</translation>
    </message>
    <message>
        <source>Fingerprint of its key: %1</source>
        <translation>Fingerabdruck des Schlüssels: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>You trust this key already.</source>
        <translation>Sie vertrauen diesem Schlüssel bereits.</translation>
    </message>
    <message>
        <source>The key has changed. Another key is trusted for this server: either it was renewed, or somebody stands between you and the server. Ask whoever runs it before you go on.</source>
        <translation>Der Schlüssel hat sich geändert. Für diesen Server ist ein anderer Schlüssel als vertrauenswürdig gespeichert: Entweder wurde er erneuert, oder jemand steht zwischen Ihnen und dem Server. Fragen Sie den Betreiber, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Replace the trusted key …</source>
        <translation>Vertrauten Schlüssel ersetzen …</translation>
    </message>
    <message>
        <source>The system trusts this certificate. There is nothing to do.</source>
        <translation>Das System vertraut diesem Zertifikat. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Nobody this computer knows vouches for this server. Trust its key only if the fingerprint is the one that whoever runs the server tells you: otherwise passwords and numbers may go to somebody else.</source>
        <translation>Niemand, den dieser Computer kennt, bürgt für diesen Server. Vertrauen Sie seinem Schlüssel nur, wenn der Fingerabdruck mit dem übereinstimmt, den Ihnen der Betreiber des Servers nennt: Sonst gehen Passwörter und Nummern vielleicht an jemand anderen.</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Replace the key that is trusted for %1? The old one does not count any more.</source>
        <translation>Den vertrauenswürdigen Schlüssel für %1 ersetzen? Der alte gilt dann nicht mehr.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The key is trusted as soon as you save.</source>
        <translation>Dem Schlüssel wird vertraut, sobald Sie speichern.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CertificateProbe</name>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 makes no secure connection (%2)</source>
        <translation>%1 baut keine sichere Verbindung auf (%2)</translation>
    </message>
    <message>
        <source>No connection to %1 (%2)</source>
        <translation>Keine Verbindung zu %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Jackfield::CodecVerbs</name>
    <message>
        <source>There is a blank in a member.</source>
        <translation>In einem Bestandteil steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>A command is too long; the rest was not read.</source>
        <translation>Ein Befehl ist zu lang; der Rest wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Message %1: %2</source>
        <translation>Nachricht %1: %2</translation>
    </message>
    <message>
        <source>It is not whole.</source>
        <translation>Sie ist unvollständig.</translation>
    </message>
    <message>
        <source>This is not hexadecimal.</source>
        <translation>Das ist nicht hexadezimal.</translation>
    </message>
    <message>
        <source>The protocols are tapimaster, ucserver-ber, ucserver-json, nettapi, ipbx-channels and ipbx-queue.</source>
        <translation>Die Protokolle sind tapimaster, ucserver-ber, ucserver-json, nettapi, ipbx-channels und ipbx-queue.</translation>
    </message>
    <message>
        <source>There is no operation %1 that has a result.</source>
        <translation>Es gibt keine Operation %1, die ein Ergebnis hat.</translation>
    </message>
    <message>
        <source>The phone system refused: %1</source>
        <translation>Die Telefonanlage hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>This cannot be written as one line.</source>
        <translation>Das lässt sich nicht als eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>This would be read as %1</source>
        <translation>Das würde gelesen als %1</translation>
    </message>
    <message>
        <source>It does not begin with !, ? or #.</source>
        <translation>Sie beginnt nicht mit !, ? oder #.</translation>
    </message>
    <message>
        <source>Something else stands where &lt;keyword&gt; or &lt;keyword=value&gt; is due.</source>
        <translation>Wo &lt;keyword&gt; oder &lt;keyword=value&gt; stehen müsste, steht etwas anderes.</translation>
    </message>
    <message>
        <source>A keyword may only have letters, digits and &quot;_&quot;.</source>
        <translation>Ein Schlüsselwort darf nur Buchstaben, Ziffern und &quot;_&quot; enthalten.</translation>
    </message>
    <message>
        <source>A unit is not closed with &quot;&gt;&quot;.</source>
        <translation>Eine Einheit ist nicht mit &quot;&gt;&quot; abgeschlossen.</translation>
    </message>
    <message>
        <source>It has more than %1 units.</source>
        <translation>Sie hat mehr als %1 Einheiten.</translation>
    </message>
    <message>
        <source>It is longer than %1 octets.</source>
        <translation>Sie ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>A unit has a &quot;keyword&quot;, and a &quot;value&quot; or &quot;hex&quot; or neither.</source>
        <translation>Eine Einheit hat ein &quot;keyword&quot; und dazu &quot;value&quot; oder &quot;hex&quot; oder keines von beiden.</translation>
    </message>
    <message>
        <source>The &quot;type&quot; of a message is !, ? or #.</source>
        <translation>Der &quot;type&quot; einer Nachricht ist !, ? oder #.</translation>
    </message>
    <message>
        <source>A value would be read as several units.</source>
        <translation>Ein Wert würde als mehrere Einheiten gelesen.</translation>
    </message>
    <message>
        <source>It does not say which type its contents are of (&quot;_type&quot;).</source>
        <translation>Es fehlt die Angabe, von welchem Typ der Inhalt ist (&quot;_type&quot;).</translation>
    </message>
    <message>
        <source>%1 octets belong to no message.</source>
        <translation>%1 Bytes gehören zu keiner Nachricht.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CommandLine</name>
    <message>
        <source>--profile needs a folder.</source>
        <translation>--profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE.</source>
        <translation>--set braucht KEY=VALUE.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Die Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>--demo has a profile of its own; leave --profile out.</source>
        <translation>--demo hat ein eigenes Profil; lassen Sie --profile weg.</translation>
    </message>
    <message>
        <source>--wallboard is a window; leave --headless out.</source>
        <translation>--wallboard ist ein Fenster; lassen Sie --headless weg.</translation>
    </message>
    <message>
        <source>The name of the queue is too long.</source>
        <translation>Der Name der Warteschlange ist zu lang.</translation>
    </message>
    <message>
        <source>Nothing may follow the link or number.</source>
        <translation>Nach dem Link oder der Nummer darf nichts mehr folgen.</translation>
    </message>
    <message>
        <source>The link or number is too long.</source>
        <translation>Der Link oder die Nummer ist zu lang.</translation>
    </message>
    <message>
        <source>jackfield [--profile DIR] [--demo] [--headless] [--hidden] [--wallboard [QUEUE]]
          [--set KEY=VALUE] [--] [URI|NUMBER]

  --profile DIR    keep settings, control socket and log in DIR
  --demo           try it with a simulated telephone system and a profile of its own
  --headless       run without a window; see jackfieldctl
  --hidden         start in the tray
  --wallboard [QUEUE]
                   fill the screen with all queues, or with this one, without the
                   other window; F11 and Esc leave the full screen. A link or number
                   beside it stands behind --
  --set KEY=VALUE  a setting for this run, with its key in jackfield.toml, such as
                   window.theme=dark; may be given more than once
  --settings-reference
                   print every key of jackfield.toml with its default, as Markdown
  --help, --version

A second start hands its link, number or wallboard to the running one.
</source>
        <translation>jackfield [--profile DIR] [--demo] [--headless] [--hidden] [--wallboard [QUEUE]]
          [--set KEY=VALUE] [--] [URI|NUMBER]

  --profile DIR    Einstellungen, Steuer-Socket und Protokoll in DIR halten
  --demo           mit einer simulierten Telefonanlage und eigenem Profil ausprobieren
  --headless       ohne Fenster laufen; siehe jackfieldctl
  --hidden         im Infobereich starten
  --wallboard [QUEUE]
                   den Bildschirm mit allen Warteschlangen füllen oder mit dieser, ohne das
                   andere Fenster; F11 und Esc verlassen das Vollbild. Ein Link oder eine Nummer
                   daneben steht hinter --
  --set KEY=VALUE  eine Einstellung für diesen Lauf, mit ihrem Schlüssel in jackfield.toml, wie
                   window.theme=dark; darf mehrfach stehen
  --settings-reference
                   jeden Schlüssel von jackfield.toml mit seinem Standard ausgeben, als Markdown
  --help, --version

Ein zweiter Start reicht Link, Nummer oder Wallboard an den laufenden weiter.
</translation>
    </message>
</context>
<context>
    <name>Jackfield::CommandTable</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Dials the number in the dial field.</source>
        <translation>Wählt die Nummer im Wählfeld.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Takes the ringing call.</source>
        <translation>Nimmt den klingelnden Anruf an.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Ends the call.</source>
        <translation>Beendet das Gespräch.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Lets the other side wait.</source>
        <translation>Lässt die Gegenseite warten.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Takes the held call back.</source>
        <translation>Holt das gehaltene Gespräch zurück.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Makeln</translation>
    </message>
    <message>
        <source>The active and the held call change places.</source>
        <translation>Wechselt zwischen aktivem und gehaltenem Gespräch.</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Sends the ringing call elsewhere.</source>
        <translation>Leitet den klingelnden Anruf an ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Vermitteln</translation>
    </message>
    <message>
        <source>Hands the call over at once.</source>
        <translation>Übergibt das Gespräch sofort.</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Holds the call and dials the other person.</source>
        <translation>Hält das Gespräch und wählt die andere Person.</translation>
    </message>
    <message>
        <source>Connect both</source>
        <translation>Beide verbinden</translation>
    </message>
    <message>
        <source>Connects both parties; you leave.</source>
        <translation>Verbindet die beiden Teilnehmer; Sie scheiden aus.</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Connects both parties; you stay.</source>
        <translation>Verbindet die beiden Teilnehmer; Sie bleiben dabei.</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Heranholen</translation>
    </message>
    <message>
        <source>Takes the call that rings at another line.</source>
        <translation>Nimmt den Anruf an, der auf einer anderen Leitung klingelt.</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>Sends digits into the call.</source>
        <translation>Sendet Ziffern in das Gespräch.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Starts recording the call.</source>
        <translation>Beginnt, das Gespräch aufzuzeichnen.</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Stops recording the call.</source>
        <translation>Beendet die Aufzeichnung des Gesprächs.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keeps a note with the call.</source>
        <translation>Speichert eine Notiz zum Anruf.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What the phone system knows of the other side.</source>
        <translation>Was die Telefonanlage über die Gegenseite weiß.</translation>
    </message>
    <message>
        <source>Call back when free</source>
        <translation>Rückruf bei Frei</translation>
    </message>
    <message>
        <source>The phone rings when the other side is free again.</source>
        <translation>Das Telefon klingelt, sobald die Gegenseite wieder frei ist.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Opens the page or program that is set for calls.</source>
        <translation>Öffnet die Seite oder das Programm, das für Anrufe eingestellt ist.</translation>
    </message>
    <message>
        <source>Forward calls</source>
        <translation>Anrufe umleiten</translation>
    </message>
    <message>
        <source>Sends the calls to your line elsewhere.</source>
        <translation>Leitet die Anrufe auf Ihrer Leitung an ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>Callers hear busy; your phone stays quiet.</source>
        <translation>Anrufer hören den Besetztton; Ihr Telefon bleibt still.</translation>
    </message>
    <message>
        <source>Remote office</source>
        <translation>Remote Office</translation>
    </message>
    <message>
        <source>Your calls ring at another phone, and start there.</source>
        <translation>Ihre Anrufe klingeln an einem anderen Telefon und gehen von dort aus.</translation>
    </message>
    <message>
        <source>Choose your status</source>
        <translation>Status wählen</translation>
    </message>
    <message>
        <source>Tells the phone system where you are.</source>
        <translation>Teilt der Telefonanlage mit, wo Sie sind.</translation>
    </message>
    <message>
        <source>Enter a number</source>
        <translation>Nummer eingeben</translation>
    </message>
    <message>
        <source>Puts the keyboard into the dial field.</source>
        <translation>Setzt die Tastatur in das Wählfeld.</translation>
    </message>
    <message>
        <source>Number from the clipboard</source>
        <translation>Nummer aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Puts the copied number into the dial field.</source>
        <translation>Setzt die kopierte Nummer in das Wählfeld.</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>Wahlwiederholung</translation>
    </message>
    <message>
        <source>Dials the number that was dialled last.</source>
        <translation>Wählt die zuletzt gewählte Nummer.</translation>
    </message>
    <message>
        <source>Pause links</source>
        <translation>Links anhalten</translation>
    </message>
    <message>
        <source>Links, web pages and programs may not dial until you resume.</source>
        <translation>Links, Webseiten und Programme dürfen nicht wählen, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>The lines of your colleagues.</source>
        <translation>Die Leitungen Ihrer Kolleginnen und Kollegen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Calls that were.</source>
        <translation>Vergangene Anrufe.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Who waits in the queues, and how long.</source>
        <translation>Wer in den Warteschlangen wartet und wie lange.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>People and numbers, favourites and speed dials.</source>
        <translation>Personen und Nummern, Favoriten und Kurzwahlen.</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>The queues in a window of their own; F11 fills the screen.</source>
        <translation>Die Warteschlangen in einem eigenen Fenster; F11 füllt den Bildschirm.</translation>
    </message>
    <message>
        <source>Fold to the call bar</source>
        <translation>Auf Anrufleiste verkleinern</translation>
    </message>
    <message>
        <source>Leaves only the calls; once more brings the rest back.</source>
        <translation>Lässt nur die Anrufe stehen; noch einmal holt den Rest zurück.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Everything else this window can do.</source>
        <translation>Alles Übrige, was dieses Fenster kann.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Brings Jackfield to the front.</source>
        <translation>Holt Jackfield nach vorn.</translation>
    </message>
    <message>
        <source>Show ringing calls</source>
        <translation>Klingelnde Anrufe zeigen</translation>
    </message>
    <message>
        <source>Brings the popup of the ringing calls back.</source>
        <translation>Holt das Anruffenster der klingelnden Anrufe zurück.</translation>
    </message>
    <message>
        <source>Hide names and numbers</source>
        <translation>Namen und Nummern verbergen</translation>
    </message>
    <message>
        <source>Popups and notifications do not say who calls, while others see your screen.</source>
        <translation>Anruffenster und Benachrichtigungen nennen nicht, wer anruft, während andere Ihren Bildschirm sehen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your extension, location, phone systems and rules.</source>
        <translation>Ihre Nebenstelle, Standort, Telefonanlagen und Regeln.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists the keys this window knows.</source>
        <translation>Listet die Tasten auf, die dieses Fenster kennt.</translation>
    </message>
    <message>
        <source>About Jackfield</source>
        <translation>Über Jackfield</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>Version und Lizenz.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends Jackfield. Calls at your phone go on.</source>
        <translation>Beendet Jackfield. Gespräche an Ihrem Telefon laufen weiter.</translation>
    </message>
    <message>
        <source>Set up Jackfield …</source>
        <translation>Jackfield einrichten …</translation>
    </message>
    <message>
        <source>Asks for your extension, location and phone system, and tries a call.</source>
        <translation>Fragt nach Nebenstelle, Standort und Telefonanlage und versucht einen Anruf.</translation>
    </message>
    <message>
        <source>Protocol trace …</source>
        <translation>Protokollmitschnitt …</translation>
    </message>
    <message>
        <source>Shows what passes between Jackfield and the phone systems.</source>
        <translation>Zeigt, was zwischen Jackfield und den Telefonanlagen übertragen wird.</translation>
    </message>
    <message>
        <source>Support bundle …</source>
        <translation>Support-Paket …</translation>
    </message>
    <message>
        <source>Gathers what somebody who helps you wants to see.</source>
        <translation>Sammelt, was jemand sehen möchte, der Ihnen hilft.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ConferenceMembers</name>
    <message>
        <source>Members of the conference</source>
        <translation>Teilnehmer der Konferenz</translation>
    </message>
    <message>
        <source>In the conference with you</source>
        <translation>Mit Ihnen in der Konferenz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ConnectionBox</name>
    <message>
        <source>%1
%2</source>
        <comment>what happened, why</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Does it connect?</source>
        <translation>Kommt eine Verbindung zustande?</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>How the connection is</source>
        <translation>Wie es um die Verbindung steht</translation>
    </message>
    <message>
        <source>Signs in once with what is typed here. Nothing has to be saved, nothing is dialled.</source>
        <translation>Meldet sich einmal mit dem an, was hier steht. Nichts muss gespeichert sein, nichts wird gewählt.</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet …</translation>
    </message>
    <message numerus="yes">
        <source>Nobody answered for %n second(s). Are address and port right, and is the server on?</source>
        <translation>
            <numerusform>%n Sekunde lang hat niemand geantwortet. Stimmen Adresse und Port, und läuft der Server?</numerusform>
            <numerusform>%n Sekunden lang hat niemand geantwortet. Stimmen Adresse und Port, und läuft der Server?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>It works: the phone system lets you in.</source>
        <translation>Es geht: Die Telefonanlage lässt Sie ein.</translation>
    </message>
    <message>
        <source>Nothing speaks against it. This kind keeps no connection: whether the server answers shows with the first call.</source>
        <translation>Nichts spricht dagegen. Diese Art hält keine Verbindung: Ob der Server antwortet, zeigt sich beim ersten Anruf.</translation>
    </message>
    <message>
        <source>The phone system refuses this.</source>
        <translation>Die Telefonanlage lehnt das ab.</translation>
    </message>
    <message>
        <source>The phone system does not let you in.</source>
        <translation>Die Telefonanlage lässt Sie nicht ein.</translation>
    </message>
    <message>
        <source>The phone system cannot be reached.</source>
        <translation>Die Telefonanlage ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server is there. Whether it obeys shows with the first call.</source>
        <translation>Der Server ist da. Ob er Aufträge ausführt, zeigt sich beim ersten Anruf.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ConnectionLights</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Phone systems</source>
        <translation>Telefonanlagen</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactCsv</name>
    <message>
        <source>There is no column “%1”.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>The first line does not name the columns: one for the name or the company and one for the number are needed.</source>
        <translation>Die erste Zeile nennt die Spalten nicht: Nötig sind eine für den Namen oder die Firma und eine für die Nummer.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactDelegate</name>
    <message>
        <source>Alt+%1</source>
        <comment>a key</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Speed dial %1</source>
        <translation>Kurzwahl %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactFields</name>
    <message>
        <source>vCard files</source>
        <translation>vCard-Dateien</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>An address book server (CardDAV)</source>
        <translation>Ein Adressbuch-Server (CardDAV)</translation>
    </message>
    <message>
        <source>A directory (LDAP)</source>
        <translation>Ein Verzeichnis (LDAP)</translation>
    </message>
    <message>
        <source>A database (SQL)</source>
        <translation>Eine Datenbank (SQL)</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>File (PEM) of those who vouch for the server. Empty: the usual ones.</source>
        <translation>Datei (PEM) der Stellen, die für den Server bürgen. Leer: die üblichen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A table with a line of headings.</source>
        <translation>Eine Tabelle mit einer Kopfzeile.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The heading of a field, where it is not a usual one. Fields: %1</source>
        <translation>Die Überschrift eines Feldes, wenn sie nicht die übliche ist. Felder: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the server, your home there, or one address book: https://…</source>
        <translation>Die des Servers, Ihres Bereichs dort oder eines einzelnen Adressbuchs: https://…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Every, minutes</source>
        <translation>Abstand in Minuten</translation>
    </message>
    <message>
        <source>How often the server is asked for changes.</source>
        <translation>Wie oft der Server nach Änderungen gefragt wird.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Not with http://</source>
        <translation>Nicht bei http://</translation>
    </message>
    <message>
        <source>Pins</source>
        <translation>Schlüssel-Pins</translation>
    </message>
    <message>
        <source>The key of a server that nobody vouches for, by its name: sha256//…</source>
        <translation>Der Schlüssel eines Servers, für den niemand bürgt, nach dem Namen des Servers: sha256//…</translation>
    </message>
    <message>
        <source>ldap://, ldaps:// or ldapi:// and the server.</source>
        <translation>ldap://, ldaps:// oder ldapi:// und der Server.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Where people stand: ou=people,dc=example,dc=com</source>
        <translation>Wo die Personen stehen: ou=people,dc=example,dc=com</translation>
    </message>
    <message>
        <source>The name to sign in with. Empty: nobody&apos;s.</source>
        <translation>Der Name für die Anmeldung. Leer: anonym.</translation>
    </message>
    <message>
        <source>Always, said so</source>
        <translation>Immer, ausdrücklich</translation>
    </message>
    <message>
        <source>After the start (STARTTLS)</source>
        <translation>Nach dem Verbinden (STARTTLS)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only entries that it fits: (objectClass=person)</source>
        <translation>Nur Einträge, auf die er passt: (objectClass=person)</translation>
    </message>
    <message>
        <source>Names in</source>
        <translation>Namen in</translation>
    </message>
    <message>
        <source>Attributes in which names are looked for. Empty: the usual ones.</source>
        <translation>Attribute, in denen Namen gesucht werden. Leer: die üblichen.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Attributes of a field, with commas between, where they are not the usual ones. Fields: %1, photo</source>
        <translation>Attribute eines Feldes, durch Kommas getrennt, wenn sie nicht die üblichen sind. Felder: %1, photo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Entries of one answer.</source>
        <translation>Einträge einer Antwort.</translation>
    </message>
    <message>
        <source>Where it is offered</source>
        <translation>Wo sie angeboten wird</translation>
    </message>
    <message>
        <source>With a certificate</source>
        <translation>Mit Zertifikat</translation>
    </message>
    <message>
        <source>With a certificate for its name</source>
        <translation>Mit Zertifikat auf den Namen des Servers</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>PostgreSQL: name, address, or the folder of its socket.</source>
        <translation>PostgreSQL: Name, Adresse oder der Ordner des Sockets.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>der übliche</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Its name; the whole path of an SQLite file; the data source of ODBC.</source>
        <translation>Name der Datenbank; vollständiger Pfad einer SQLite-Datei; Datenquelle von ODBC.</translation>
    </message>
    <message>
        <source>Of PostgreSQL.</source>
        <translation>Von PostgreSQL.</translation>
    </message>
    <message>
        <source>For a number</source>
        <translation>Zu einer Nummer</translation>
    </message>
    <message>
        <source>One SELECT with :number, :digits or :suffix; its columns are id, name, company, phone, phone2, mobile, email and so on.</source>
        <translation>Ein SELECT mit :number, :digits oder :suffix; seine Spalten heißen id, name, company, phone, phone2, mobile, email und so weiter.</translation>
    </message>
    <message>
        <source>For a name</source>
        <translation>Zu einem Namen</translation>
    </message>
    <message>
        <source>One SELECT with :text or :like. Empty: names are not looked for.</source>
        <translation>Ein SELECT mit :text oder :like. Leer: Namen werden nicht gesucht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How it is called here. Empty: by its place.</source>
        <translation>Wie die Quelle hier heißt. Leer: nach ihrem Ort.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Small letters, digits, - and _. The password is kept under it, so it cannot be changed later.</source>
        <translation>Kleinbuchstaben, Ziffern, - und _. Unter ihr wird das Passwort aufbewahrt, daher lässt sie sich später nicht ändern.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>A vCard file, or a folder of .vcf files.</source>
        <translation>Eine vCard-Datei oder ein Ordner mit .vcf-Dateien.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactFiles</name>
    <message>
        <source>“%1” is not there.</source>
        <translation>„%1“ ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>“%1” is a folder; give one file.</source>
        <translation>„%1“ ist ein Ordner; geben Sie eine einzelne Datei an.</translation>
    </message>
    <message>
        <source>The folder “%1” may not be read.</source>
        <translation>Der Ordner „%1“ darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>There is no contact in “%1” that can be read.</source>
        <translation>In „%1“ gibt es keinen lesbaren Kontakt.</translation>
    </message>
    <message>
        <source>“%1” is larger than 200 MB.</source>
        <translation>„%1“ ist größer als 200 MB.</translation>
    </message>
    <message>
        <source>“%1” is no table of contacts. %2</source>
        <translation>„%1“ ist keine Tabelle mit Kontakten. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n broken contact(s) were left out.</source>
        <translation>
            <numerusform>%n fehlerhafter Kontakt wurde ausgelassen.</numerusform>
            <numerusform>%n fehlerhafte Kontakte wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no contacts in it.</source>
        <translation>Es sind keine Kontakte darin.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactModel</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>speed dial %1</source>
        <translation>Kurzwahl %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactPanel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactSourceDialog</name>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>a name or number</source>
        <translation>ein Name oder eine Nummer</translation>
    </message>
    <message>
        <source>Name or number to ask for</source>
        <translation>Name oder Nummer zum Fragen</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>Fragen nach</translation>
    </message>
    <message>
        <source>These contacts were changed elsewhere meanwhile. Open them again.</source>
        <translation>Diese Kontakte wurden inzwischen anderswo geändert. Öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The id must be 1 to 32 small letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>Die Kennung (id) muss aus 1 bis 32 Kleinbuchstaben, Ziffern, &apos;-&apos; oder &apos;_&apos; bestehen.</translation>
    </message>
    <message>
        <source>Give it an id: its password is kept under that name.</source>
        <translation>Vergeben Sie eine Kennung (id): Unter diesem Namen wird das Passwort aufbewahrt.</translation>
    </message>
    <message>
        <source>Other contacts have the id &quot;%1&quot; already.</source>
        <translation>Andere Kontakte haben schon die Kennung (id) „%1“.</translation>
    </message>
    <message>
        <source>It is asked …</source>
        <translation>Die Quelle wird gefragt …</translation>
    </message>
    <message>
        <source>It is read …</source>
        <translation>Die Quelle wird gelesen …</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>Die Quelle kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It answers. Type a name or number to see who is found.</source>
        <translation>Die Quelle antwortet. Geben Sie einen Namen oder eine Nummer ein, um zu sehen, wer gefunden wird.</translation>
    </message>
    <message numerus="yes">
        <source>It answers: %n contact(s) found.</source>
        <translation>
            <numerusform>Die Quelle antwortet: %n Kontakt gefunden.</numerusform>
            <numerusform>Die Quelle antwortet: %n Kontakte gefunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) can be read.</source>
        <translation>
            <numerusform>%n Kontakt ist lesbar.</numerusform>
            <numerusform>%n Kontakte sind lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password could not be kept, so nothing was saved. %1</source>
        <translation>Das Passwort ließ sich nicht aufbewahren, daher wurde nichts gespeichert. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>The password for the former server could not be forgotten, so nothing was saved. %1</source>
        <translation>Das Passwort für den bisherigen Server konnte nicht gelöscht werden, daher wurde nichts gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactSources</name>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>What was read so far stays.</source>
        <translation>Was bisher gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Where the contacts come from; reads them again.</source>
        <translation>Woher die Kontakte kommen; liest sie neu ein.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>%1 wird gelesen: %2 %</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message>
        <source>%1 contacts</source>
        <translation>%1 Kontakte</translation>
    </message>
    <message>
        <source>No source of contacts is set up.</source>
        <translation>Es ist keine Kontaktquelle eingerichtet.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1 from %2 sources</source>
        <translation>%1 aus %2 Quellen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a source, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stop reading %1</source>
        <translation>Lesen von %1 abbrechen</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>%1 neu einlesen</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactSync</name>
    <message>
        <source>This kind is not known.</source>
        <translation>Diese Art ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Give it an id: its password is kept under that name.</source>
        <translation>Vergeben Sie eine Kennung (id): Unter diesem Namen wird das Passwort aufbewahrt.</translation>
    </message>
    <message>
        <source>The id must be 1 to 32 small letters, digits, &apos;-&apos; or &apos;_&apos;.</source>
        <translation>Die Kennung (id) muss aus 1 bis 32 Kleinbuchstaben, Ziffern, &apos;-&apos; oder &apos;_&apos; bestehen.</translation>
    </message>
    <message>
        <source>The contacts &quot;%1&quot; cannot be used: %2</source>
        <translation>Die Kontakte „%1“ können nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>Two contacts have the id &quot;%1&quot;: only the first are used.</source>
        <translation>Zwei Kontaktquellen haben die Kennung „%1“: Nur die erste wird verwendet.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactTrial</name>
    <message>
        <source>No answer came in time.</source>
        <translation>Die Antwort kam nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>This kind is not known.</source>
        <translation>Diese Art ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The password is kept for another server. Type it again.</source>
        <translation>Das Passwort ist für einen anderen Server hinterlegt. Geben Sie es neu ein.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactView</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Find by name, company or digits</source>
        <translation>Nach Name, Firma oder Ziffern suchen</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>All that is known of the selected contact.</source>
        <translation>Alles, was über den ausgewählten Kontakt bekannt ist.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What else can be done with the selected contact</source>
        <translation>Was mit dem ausgewählten Kontakt noch möglich ist</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No contact fits the search.</source>
        <translation>Kein Kontakt passt zur Suche.</translation>
    </message>
    <message>
        <source>Favourites and speed dials will stand here. Find somebody above to add one.</source>
        <translation>Hier werden Favoriten und Kurzwahlen stehen. Suchen Sie oben nach jemandem, um einen Eintrag hinzuzufügen.</translation>
    </message>
    <message>
        <source>select a contact first</source>
        <translation>erst einen Kontakt auswählen</translation>
    </message>
    <message>
        <source>select a contact with a number first</source>
        <translation>erst einen Kontakt mit Nummer auswählen</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>Takes the selected contact from the favourites.</source>
        <translation>Nimmt den ausgewählten Kontakt aus den Favoriten.</translation>
    </message>
    <message>
        <source>Keeps the selected contact at the top of this page.</source>
        <translation>Hält den ausgewählten Kontakt oben auf dieser Seite.</translation>
    </message>
    <message>
        <source>set by the administrator</source>
        <translation>von Ihrer Administration vorgegeben</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Call %1 (%2)</source>
        <translation>%1 anrufen (%2)</translation>
    </message>
    <message>
        <source>Redirect the ringing call there</source>
        <translation>Den klingelnden Anruf dorthin weiterleiten</translation>
    </message>
    <message>
        <source>Transfer the call there</source>
        <translation>Das Gespräch dorthin vermitteln</translation>
    </message>
    <message>
        <source>Ask there first</source>
        <translation>Erst dort rückfragen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Set as speed dial…</source>
        <translation>Als Kurzwahl festlegen…</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactWords</name>
    <message>
        <source>Consultation</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>redirected by %1</source>
        <translation>weitergeleitet von %1</translation>
    </message>
    <message>
        <source>holding %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 &quot;Phone&quot;, %2 &quot;mobile&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Read a&amp;gain</source>
        <translation>Neu ein&amp;lesen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Sources of contacts</source>
        <translation>Kontaktquellen</translation>
    </message>
    <message>
        <source>Names of callers come from these, and from what you search in. Changes here count at once.</source>
        <translation>Aus diesen Quellen und aus denen, in denen Sie suchen, kommen die Namen von Anrufern. Änderungen hier gelten sofort.</translation>
    </message>
    <message>
        <source>is being read …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of contacts, how they stand</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove contacts</source>
        <translation>Kontakte entfernen</translation>
    </message>
    <message>
        <source>Remove the contacts “%1” with all their values? What they are read from stays as it is.</source>
        <translation>Die Kontakte „%1“ mit allen Werten entfernen? Woraus sie gelesen werden, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Its password is still in the keychain. %1</source>
        <translation>Ihr Passwort ist noch im Schlüsselbund. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ControlApi</name>
    <message>
        <source>This Jackfield does not know the order %1.</source>
        <translation>Dieses Jackfield kennt den Befehl %1 nicht.</translation>
    </message>
    <message>
        <source>This Jackfield runs without a window and cannot read the selection.</source>
        <translation>Dieses Jackfield läuft ohne Fenster und kann die Markierung nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Es ist nichts markiert.</translation>
    </message>
    <message>
        <source>That is not a link to a telephone number.</source>
        <translation>Das ist kein Link zu einer Telefonnummer.</translation>
    </message>
    <message>
        <source>This cannot be remembered. The question still waits.</source>
        <translation>Das kann nicht gemerkt werden. Die Frage wartet noch.</translation>
    </message>
    <message>
        <source>There is no prompt %1 any more.</source>
        <translation>Die Frage %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>No such source is remembered.</source>
        <translation>Eine solche Quelle ist nicht gemerkt.</translation>
    </message>
    <message>
        <source>There is no phone system %1.</source>
        <translation>Es gibt keine Telefonanlage %1.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ControlCommands</name>
    <message>
        <source>The system %1 does not serve your line.</source>
        <translation>Das System %1 bedient Ihre Leitung nicht.</translation>
    </message>
    <message>
        <source>There is no call %1.</source>
        <translation>Es gibt keinen Anruf %1.</translation>
    </message>
    <message>
        <source>There is no call this is possible for.</source>
        <translation>Es gibt keinen Anruf, für den das möglich ist.</translation>
    </message>
    <message>
        <source>Say which call is meant:</source>
        <translation>Geben Sie an, welcher Anruf gemeint ist:</translation>
    </message>
    <message>
        <source>This needs one active and one held call:</source>
        <translation>Das braucht ein aktives und ein gehaltenes Gespräch:</translation>
    </message>
    <message>
        <source>Your own line is not known. Set your extension, or name a line.</source>
        <translation>Ihre eigene Leitung ist nicht bekannt. Legen Sie Ihre Nebenstelle fest oder geben Sie eine Leitung an.</translation>
    </message>
    <message>
        <source>There is no line %1.</source>
        <translation>Es gibt keine Leitung %1.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ControlServer</name>
    <message>
        <source>The control socket %1 cannot be made. Remove what is there, or choose another folder with --profile.</source>
        <translation>Der Steuersocket %1 kann nicht angelegt werden. Entfernen Sie, was dort liegt, oder wählen Sie mit --profile einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Jackfield::CtiFolder</name>
    <message>
        <source>The file is larger than 4 KiB.</source>
        <translation>Die Datei ist größer als 4 KiB.</translation>
    </message>
    <message>
        <source>The file is not plain ASCII text.</source>
        <translation>Die Datei ist kein reiner ASCII-Text.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file holds more than one line; one order a file is allowed.</source>
        <translation>Die Datei enthält mehr als eine Zeile; erlaubt ist ein Befehl je Datei.</translation>
    </message>
    <message>
        <source>The order is not valid: %1.</source>
        <translation>Der Befehl ist ungültig: %1.</translation>
    </message>
    <message>
        <source>There are too many files in %1; some are not looked at. Tidy it up.</source>
        <translation>In %1 liegen zu viele Dateien; einige werden nicht beachtet. Räumen Sie dort auf.</translation>
    </message>
    <message>
        <source>Files cannot be moved out of %1. They are dialled once, stay there and are given a time long ago, so that they are not dialled again.</source>
        <translation>Aus %1 lassen sich keine Dateien verschieben. Sie werden einmal gewählt, bleiben dort und bekommen eine lange zurückliegende Zeit, damit sie nicht noch einmal gewählt werden.</translation>
    </message>
    <message>
        <source>The file is older than a minute. It was not dialled, for nobody may be waiting for it any more.</source>
        <translation>Die Datei ist älter als eine Minute. Sie wurde nicht gewählt, weil vielleicht niemand mehr darauf wartet.</translation>
    </message>
    <message>
        <source>The time of the file lies in the future, so it cannot be told how old it is. Check the clocks.</source>
        <translation>Die Zeit der Datei liegt in der Zukunft, ihr Alter lässt sich daher nicht feststellen. Prüfen Sie die Uhren.</translation>
    </message>
    <message>
        <source>The file can be neither moved nor removed, so it might be dialled again and again. It was not dialled.</source>
        <translation>Die Datei kann weder verschoben noch entfernt werden und würde vielleicht immer wieder gewählt. Sie wurde nicht gewählt.</translation>
    </message>
    <message>
        <source>The folder for .CTI files, %1, needs its full path.</source>
        <translation>Der Ordner für .CTI-Dateien, %1, braucht seinen vollständigen Pfad.</translation>
    </message>
    <message>
        <source>The folder for .CTI files, %1, cannot be reached. It is tried again every few seconds.</source>
        <translation>Der Ordner für .CTI-Dateien, %1, ist nicht erreichbar. Es wird alle paar Sekunden erneut versucht.</translation>
    </message>
    <message>
        <source>Others may put files into %1, so it is not watched for .CTI files. Choose a folder of your own that only you may write to (chmod 700).</source>
        <translation>Andere dürfen Dateien in %1 ablegen, daher wird der Ordner nicht auf .CTI-Dateien überwacht. Wählen Sie einen eigenen Ordner, in den nur Sie schreiben dürfen (chmod 700).</translation>
    </message>
    <message>
        <source>The folder for .CTI files, %1, cannot be read.</source>
        <translation>Der Ordner für .CTI-Dateien, %1, kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Ctl</name>
    <message>
        <source>--profile needs a folder.</source>
        <translation>--profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>jackfieldctl %1
</source>
        <translation>jackfieldctl %1
</translation>
    </message>
    <message>
        <source>What is to be done? Name a verb.</source>
        <translation>Was soll getan werden? Geben Sie einen Befehl an.</translation>
    </message>
    <message>
        <source>There is no such verb.</source>
        <translation>Diesen Befehl gibt es nicht.</translation>
    </message>
    <message>
        <source>That is too long for a link; nothing was started.</source>
        <translation>Das ist zu lang für einen Link; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>That is not a link to a telephone number.</source>
        <translation>Das ist kein Link zu einer Telefonnummer.</translation>
    </message>
    <message>
        <source>Jackfield is not running and cannot be started: there is no program “jackfield” beside jackfieldctl or in the PATH.</source>
        <translation>Jackfield läuft nicht und kann nicht gestartet werden: Weder neben jackfieldctl noch im PATH gibt es ein Programm „jackfield“.</translation>
    </message>
    <message>
        <source>Jackfield did not answer. What became of the order is not known.</source>
        <translation>Jackfield hat nicht geantwortet. Was aus dem Befehl wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Jackfield is not running in this profile.</source>
        <translation>In diesem Profil läuft Jackfield nicht.</translation>
    </message>
    <message>
        <source>A program of another user answers there; nothing was sent to it.</source>
        <translation>Dort antwortet ein Programm eines anderen Benutzers; es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Jackfield has ended.</source>
        <translation>Jackfield wurde beendet.</translation>
    </message>
    <message>
        <source>Jackfield does not answer.</source>
        <translation>Jackfield antwortet nicht.</translation>
    </message>
    <message>
        <source>That is too long; nothing was sent.</source>
        <translation>Das ist zu lang; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>jackfieldctl [--profile DIR] [--json] VERB …

</source>
        <translation>jackfieldctl [--profile DIR] [--json] BEFEHL …

</translation>
    </message>
    <message>
        <source>
Without CALL the obvious one is meant. Exit codes: 0 done or sent, 1 refused, 2 usage, 3 not running, 4 timed out, 5 outcome unknown.
</source>
        <translation>
Ohne CALL ist der naheliegende Anruf gemeint. Rückgabewerte: 0 erledigt oder gesendet, 1 abgelehnt, 2 falscher Aufruf, 3 läuft nicht, 4 Zeit abgelaufen, 5 Ausgang unbekannt.
</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::DavClient</name>
    <message>
        <source>The server does not accept the user or the password.</source>
        <translation>Der Server nimmt den Benutzer oder das Passwort nicht an.</translation>
    </message>
    <message>
        <source>The user may not read the address book.</source>
        <translation>Der Benutzer darf das Adressbuch nicht lesen.</translation>
    </message>
    <message>
        <source>There is no address book at this address.</source>
        <translation>Unter dieser Adresse gibt es kein Adressbuch.</translation>
    </message>
    <message>
        <source>The server points to another address, which is not followed. Enter that address.</source>
        <translation>Der Server verweist auf eine andere Adresse, der nicht gefolgt wird. Geben Sie diese Adresse ein.</translation>
    </message>
    <message>
        <source>The server has trouble of its own (%1).</source>
        <translation>Der Server hat selbst eine Störung (%1).</translation>
    </message>
    <message>
        <source>There is no address book server (CardDAV) at this address: it answered %1.</source>
        <translation>Unter dieser Adresse gibt es keinen Adressbuch-Server (CardDAV): Die Antwort war %1.</translation>
    </message>
    <message>
        <source>The server of the address book did not answer.</source>
        <translation>Der Server des Adressbuchs hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>What the server answered is too long, or broke off.</source>
        <translation>Die Antwort des Servers ist zu lang oder brach ab.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Demo</name>
    <message>
        <source>The demo&apos;s settings cannot be written: %1</source>
        <translation>Die Einstellungen der Demo können nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::DeskMethods</name>
    <message>
        <source>There is no such call.</source>
        <translation>Diesen Anruf gibt es nicht.</translation>
    </message>
    <message>
        <source>Name the call.</source>
        <translation>Geben Sie den Anruf an.</translation>
    </message>
    <message>
        <source>Nothing has been dialled yet.</source>
        <translation>Es wurde noch nichts gewählt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DesktopEntry</name>
    <message>
        <source>A program in a folder with “=” in its name cannot be registered: %1. Move it to another folder.</source>
        <translation>Ein Programm in einem Ordner mit „=“ im Namen kann nicht registriert werden: %1. Verschieben Sie es in einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DesktopLauncher</name>
    <message>
        <source>No program of this desktop opens %1: links. Choose one in the desktop&apos;s settings of default applications.</source>
        <translation>Kein Programm auf diesem Desktop öffnet %1:-Links. Wählen Sie eines in den Desktop-Einstellungen für Standardprogramme.</translation>
    </message>
    <message>
        <source>Jackfield itself opens %1: links on this desktop, so the call would only come back. Choose another program for them, or another template for this phone system.</source>
        <translation>%1:-Links werden auf diesem Desktop von Jackfield selbst geöffnet, der Anruf käme also nur zurück. Wählen Sie ein anderes Programm dafür oder eine andere Vorlage für diese Telefonanlage.</translation>
    </message>
    <message>
        <source>This is not an address that can be opened.</source>
        <translation>Das ist keine Adresse, die geöffnet werden kann.</translation>
    </message>
    <message>
        <source>Only web pages (http and https) are opened.</source>
        <translation>Es werden nur Webseiten (http und https) geöffnet.</translation>
    </message>
    <message>
        <source>The program %1 is not there, or cannot be started.</source>
        <translation>Das Programm %1 ist nicht vorhanden oder kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>xdg-open is not installed, or cannot be started.</source>
        <translation>xdg-open ist nicht installiert oder kann nicht gestartet werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DesktopNotifications</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialCompletions</name>
    <message>
        <source>Alt+%1</source>
        <comment>a key</comment>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Speed dial %1</source>
        <translation>Kurzwahl %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialField</name>
    <message>
        <source>%1 via %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Number or name (%1)</source>
        <translation>Nummer oder Name (%1)</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Anzurufende Nummer</translation>
    </message>
    <message>
        <source>Line and phone system to call with</source>
        <translation>Leitung und Telefonanlage für den Anruf</translation>
    </message>
    <message>
        <source>What would be dialled</source>
        <translation>Was gewählt würde</translation>
    </message>
    <message>
        <source>No number was dialled yet.</source>
        <translation>Es wurde noch keine Nummer gewählt.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The own line, by the first phone system that can</source>
        <translation>Die eigene Leitung, über die erste Telefonanlage, die es kann</translation>
    </message>
    <message>
        <source>Speed dial %1 is free. Set it on the page Contacts.</source>
        <translation>Kurzwahl %1 ist frei. Belegen Sie sie auf der Seite Kontakte.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialPage</name>
    <message>
        <source>Speed dials</source>
        <translation>Kurzwahlen</translation>
    </message>
    <message>
        <source>Numbers behind the keys 1 to 99. 1 to 9 are dialled with Alt and the digit.</source>
        <translation>Nummern hinter den Tasten 1 bis 99. 1 bis 9 werden mit Alt und der Ziffer gewählt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Numbers that are always at hand, by name.</source>
        <translation>Nummern, die immer zur Hand sind, nach Name.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialPolicy</name>
    <message>
        <source>This is not a number that can be dialled.</source>
        <translation>Das ist keine wählbare Nummer.</translation>
    </message>
    <message>
        <source>This number costs extra.</source>
        <translation>Diese Nummer kostet extra.</translation>
    </message>
    <message>
        <source>Dialling from links is switched off in the settings.</source>
        <translation>Das Wählen über Links ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Dialling from web pages is switched off in the settings.</source>
        <translation>Das Wählen aus Webseiten ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Dialling by other programs is switched off in the settings.</source>
        <translation>Das Wählen durch andere Programme ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Calls cannot be sent to an emergency number.</source>
        <translation>Anrufe können nicht zu einer Notrufnummer geleitet werden.</translation>
    </message>
    <message>
        <source>This is an emergency call. Jackfield cannot guarantee that it gets through or that your location is sent: use a telephone if you can.</source>
        <translation>Das ist ein Notruf. Jackfield kann nicht gewährleisten, dass er durchkommt oder dass Ihr Standort übermittelt wird: Verwenden Sie nach Möglichkeit ein Telefon.</translation>
    </message>
    <message>
        <source>This number costs extra. It can only be dialled by hand.</source>
        <translation>Diese Nummer kostet extra. Sie kann nur von Hand gewählt werden.</translation>
    </message>
    <message>
        <source>The link says that this number costs extra.</source>
        <translation>Der Link sagt, dass diese Nummer extra kostet.</translation>
    </message>
    <message>
        <source>This is a command for the phone system, not a number.</source>
        <translation>Das ist ein Befehl für die Telefonanlage, keine Nummer.</translation>
    </message>
    <message>
        <source>Links may not send * or # to the phone system.</source>
        <translation>Links dürfen kein * oder # an die Telefonanlage senden.</translation>
    </message>
    <message>
        <source>Here * and # may not be sent to the phone system.</source>
        <translation>Hier dürfen kein * und kein # an die Telefonanlage gesendet werden.</translation>
    </message>
    <message>
        <source>Programs and links may not dial this country.</source>
        <translation>Programme und Links dürfen nicht in dieses Land wählen.</translation>
    </message>
    <message>
        <source>This is a number in a country that is not on your list.</source>
        <translation>Das ist eine Nummer in einem Land, das nicht auf Ihrer Liste steht.</translation>
    </message>
    <message>
        <source>Links and programs are paused.</source>
        <translation>Links und Programme sind angehalten.</translation>
    </message>
    <message>
        <source>All calls would go to this number until somebody changes it.</source>
        <translation>Alle Anrufe gingen zu dieser Nummer, bis jemand das ändert.</translation>
    </message>
    <message>
        <source>Dial this number?</source>
        <translation>Diese Nummer wählen?</translation>
    </message>
    <message>
        <source>Send calls to this number?</source>
        <translation>Anrufe zu dieser Nummer leiten?</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialTemplate</name>
    <message>
        <source>{%1} is not supported; use {GET} or {POST}</source>
        <translation>{%1} wird nicht unterstützt; verwenden Sie {GET} oder {POST}</translation>
    </message>
    <message>
        <source>&lt;&amp;&gt; needs {POST} and an http address</source>
        <translation>&lt;&amp;&gt; braucht {POST} und eine http-Adresse</translation>
    </message>
    <message>
        <source>POST variable %1 has no name</source>
        <translation>Die POST-Variable %1 hat keinen Namen</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialTrialBox</name>
    <message>
        <source>Try a call</source>
        <translation>Einen Anruf versuchen</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Jetzt wählen</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Anzurufende Nummer</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Dials with the settings that are saved. A telephone will ring, and it may cost money.</source>
        <translation>Wählt mit den gespeicherten Einstellungen. Ein Telefon wird klingeln, und es kann Geld kosten.</translation>
    </message>
    <message>
        <source>Cannot be dialled: %1</source>
        <translation>Nicht wählbar: %1</translation>
    </message>
    <message>
        <source>Would be dialled as %1 by %2, on line %3.</source>
        <translation>Würde als %1 über %2 gewählt, auf Leitung %3.</translation>
    </message>
    <message>
        <source>Dialling %1 …</source>
        <translation>%1 wird gewählt …</translation>
    </message>
    <message>
        <source>It was not dialled. %1</source>
        <translation>Es wurde nicht gewählt. %1</translation>
    </message>
    <message>
        <source>%1 was ordered from %2, on line %3. The call is in the window.</source>
        <translation>Der Auftrag für %1 ging an %2, auf Leitung %3. Der Anruf steht im Fenster.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DialWords</name>
    <message>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>national</source>
        <translation>Inland</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>Ausland</translation>
    </message>
    <message>
        <source>abroad (%1)</source>
        <translation>Ausland (%1)</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 for outside</source>
        <translation>%1 fürs Amt</translation>
    </message>
    <message>
        <source>then the digits %1</source>
        <translation>danach die Ziffern %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dialled: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>emergency call</source>
        <translation>Notruf</translation>
    </message>
    <message>
        <source>service number</source>
        <translation>Servicenummer</translation>
    </message>
    <message>
        <source>function code of the phone system</source>
        <translation>Funktionscode der Telefonanlage</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>normal charges</source>
        <translation>normale Kosten</translation>
    </message>
    <message>
        <source>special charges</source>
        <translation>besondere Kosten</translation>
    </message>
    <message>
        <source>expensive: premium rate</source>
        <translation>teuer: kostenpflichtige Sondernummer</translation>
    </message>
    <message>
        <source>Cannot be dialled: %1</source>
        <translation>Nicht wählbar: %1</translation>
    </message>
    <message>
        <source>Asks before dialling: %1</source>
        <translation>Fragt vor dem Wählen: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::Dialer</name>
    <message>
        <source>No own extension is set. Enter it in the settings.</source>
        <translation>Es ist keine eigene Nebenstelle festgelegt. Geben Sie sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>No phone system serves extension %1.</source>
        <translation>Keine Telefonanlage bedient die Nebenstelle %1.</translation>
    </message>
    <message>
        <source>Another call is just being made.</source>
        <translation>Es wird gerade ein anderer Anruf aufgebaut.</translation>
    </message>
    <message>
        <source>Programs and links asked for too many calls.</source>
        <translation>Programme und Links haben zu viele Anrufe angefordert.</translation>
    </message>
    <message>
        <source>You said no three times, so this is not asked for ten minutes.</source>
        <translation>Sie haben dreimal abgelehnt, daher wird zehn Minuten lang nicht danach gefragt.</translation>
    </message>
    <message>
        <source>Another question of it waits already.</source>
        <translation>Eine andere Frage von dort wartet bereits.</translation>
    </message>
    <message>
        <source>The same question waits for an answer already.</source>
        <translation>Dieselbe Frage wartet bereits auf eine Antwort.</translation>
    </message>
    <message>
        <source>Too many questions wait already.</source>
        <translation>Es warten bereits zu viele Fragen.</translation>
    </message>
    <message>
        <source>Nobody answered the question in time.</source>
        <translation>Niemand hat die Frage rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>You chose not to dial.</source>
        <translation>Sie haben sich gegen das Wählen entschieden.</translation>
    </message>
    <message>
        <source>A feature code cannot be a target.</source>
        <translation>Ein Funktionscode kann kein Ziel sein.</translation>
    </message>
    <message>
        <source>This is not a number that can be dialled.</source>
        <translation>Das ist keine wählbare Nummer.</translation>
    </message>
    <message>
        <source>Calls cannot be forwarded to an emergency number.</source>
        <translation>Anrufe können nicht zu einer Notrufnummer umgeleitet werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::DigitPad</name>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
</context>
<context>
    <name>Jackfield::Doors</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the table of extensions is no address.</source>
        <translation>„%1“ in der Tabelle der Nebenstellen ist keine Adresse.</translation>
    </message>
    <message>
        <source>Template %1: %2</source>
        <translation>Vorlage %1: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::EntryActions</name>
    <message>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Dials the number of the selected call (Enter).</source>
        <translation>Wählt die Nummer des ausgewählten Anrufs (Enter).</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Reads and writes the note of the selected call (F2).</source>
        <translation>Zeigt und ändert die Notiz des ausgewählten Anrufs (F2).</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>All that is known of the selected call (Alt+Enter).</source>
        <translation>Alles, was über den ausgewählten Anruf bekannt ist (Alt+Enter).</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Puts the number on the clipboard.</source>
        <translation>Legt die Nummer in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What the phone system reported of the selected call.</source>
        <translation>Was die Telefonanlage über den ausgewählten Anruf gemeldet hat.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Writes what is found into a CSV file, for a spreadsheet.</source>
        <translation>Schreibt die gefundenen Anrufe in eine CSV-Datei für die Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>select a call with a number first</source>
        <translation>erst einen Anruf mit Nummer auswählen</translation>
    </message>
    <message>
        <source>select a call first</source>
        <translation>erst einen Anruf auswählen</translation>
    </message>
    <message>
        <source>select a call with a report first</source>
        <translation>erst einen Anruf mit Bericht auswählen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Puts the call back to what is to finish.</source>
        <translation>Setzt den Anruf wieder auf die Erledigungsliste.</translation>
    </message>
    <message>
        <source>Nobody has to call back any more.</source>
        <translation>Niemand muss mehr zurückrufen.</translation>
    </message>
    <message>
        <source>select a call that is to finish first</source>
        <translation>erst einen zu erledigenden Anruf auswählen</translation>
    </message>
</context>
<context>
    <name>Jackfield::EntryDialog</name>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Bericht</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Call data</source>
        <translation>Anrufdaten</translation>
    </message>
    <message>
        <source>Recordings: paths, not opened from here</source>
        <translation>Aufzeichnungen: Pfade, hier nicht zu öffnen</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Puts the path of the selected recording on the clipboard.</source>
        <translation>Legt den Pfad der ausgewählten Aufzeichnung in die Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The journal is read.</source>
        <translation>Das Journal wird gelesen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::EntryWords</name>
    <message>
        <source>The journal does not have this call any longer.</source>
        <translation>Das Journal enthält diesen Anruf nicht mehr.</translation>
    </message>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Das Journal konnte nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::Exchange</name>
    <message>
        <source>Settings, a TOML file.</source>
        <translation>Einstellungen, eine TOML-Datei.</translation>
    </message>
    <message>
        <source>What the exchange consists of and what goes on there: a file, or one of: %1.</source>
        <translation>Woraus die Vermittlungsstelle besteht und was dort geschieht: eine Datei oder eines von: %1.</translation>
    </message>
    <message>
        <source>TAPIMaster listens on N, UCServer on N + 1 (web) and N + 2, NetTAPI on N + 3, ipbx on N + 4, web dial on N + 5, the control port is N + 6. 0, the default: free ports.</source>
        <translation>TAPIMaster hört auf N, UCServer auf N + 1 (Web) und N + 2, NetTAPI auf N + 3, ipbx auf N + 4, Webwahl auf N + 5, der Steuer-Port ist N + 6. 0, der Standard: freie Ports.</translation>
    </message>
    <message>
        <source>Also add what is printed to this file.</source>
        <translation>Hängt die Ausgabe auch an diese Datei an.</translation>
    </message>
    <message>
        <source>There is nothing to do with “%1”.</source>
        <translation>Mit „%1“ ist nichts anzufangen.</translation>
    </message>
    <message>
        <source>--port-base must be a number from 0 to %1.</source>
        <translation>--port-base muss eine Zahl von 0 bis %1 sein.</translation>
    </message>
    <message>
        <source>A simulated telephone exchange on loopback, to try and test telephony programs.

Prints one JSON object a line: first {&quot;event&quot;:&quot;ready&quot;,&quot;ports&quot;:{…}}, then what it receives and what changes.
Its control port takes JSON-RPC 2.0, one object a line, with the methods state, scenarios, call {number, name, to, patience}, hangup {call}, clear {call}, order {text}, outside {number, name, does, after}, agent {queue, extension, loggedIn, paused}, faults {endpoint, refuse, silent, reset, closeAfter, delay}, webdial {answer, location, user, password, tls}, ucserver {option, …}, ucserverAdmin {does, …}, nettapi {option, …}, ipbx {option, …}, callData {extension, note, data}; of a replay: state, step {system}.</source>
        <translation>Eine simulierte Vermittlungsstelle auf Loopback, um Telefonieprogramme auszuprobieren und zu testen.

Gibt ein JSON-Objekt je Zeile aus: zuerst {&quot;event&quot;:&quot;ready&quot;,&quot;ports&quot;:{…}}, danach, was sie empfängt und was sich ändert.
Ihr Steuer-Port nimmt JSON-RPC 2.0 an, ein Objekt je Zeile, mit den Methoden state, scenarios, call {number, name, to, patience}, hangup {call}, clear {call}, order {text}, outside {number, name, does, after}, agent {queue, extension, loggedIn, paused}, faults {endpoint, refuse, silent, reset, closeAfter, delay}, webdial {answer, location, user, password, tls}, ucserver {option, …}, ucserverAdmin {does, …}, nettapi {option, …}, ipbx {option, …}, callData {extension, note, data}; bei einer Wiedergabe: state, step {system}.</translation>
    </message>
    <message>
        <source>Write what clients and endpoints say to this new file, without secrets.</source>
        <translation>Schreibt in diese neue Datei, was Clients und Endpunkte sagen, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Instead of an exchange: play the server&apos;s side of a recording to whoever connects, and print what is different.</source>
        <translation>Statt einer Vermittlungsstelle: spielt jedem, der sich verbindet, die Serverseite einer Aufzeichnung vor und gibt aus, was anders ist.</translation>
    </message>
    <message>
        <source>Of a replay: times the recorded pace; 0: at once. 1 is the default.</source>
        <translation>Bei einer Wiedergabe: das Wievielfache des aufgezeichneten Tempos; 0: sofort. Standard ist 1.</translation>
    </message>
    <message>
        <source>Of a replay: go on only when the control port says so.</source>
        <translation>Bei einer Wiedergabe: erst weitergehen, wenn der Steuer-Port es sagt.</translation>
    </message>
    <message>
        <source>Of a replay: how long a request may keep it waiting. 60 is the default.</source>
        <translation>Bei einer Wiedergabe: wie lange sie auf eine Anfrage warten darf. Standard ist 60.</translation>
    </message>
    <message>
        <source>--%1 does not go with --replay.</source>
        <translation>--%1 passt nicht zu --replay.</translation>
    </message>
    <message>
        <source>--%1 goes with --replay only.</source>
        <translation>--%1 passt nur zu --replay.</translation>
    </message>
    <message>
        <source>--speed and --patience must be numbers from 0 to 1000000.</source>
        <translation>--speed und --patience müssen Zahlen von 0 bis 1000000 sein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>The recording is cut here.</source>
        <translation>Die Aufzeichnung ist hier abgeschnitten.</translation>
    </message>
    <message>
        <source>This is not JSON (%1).</source>
        <translation>Das ist kein JSON (%1).</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>This is no recording of Jackfield.</source>
        <translation>Das ist keine Aufzeichnung von Jackfield.</translation>
    </message>
    <message>
        <source>The recording is of version %1, which is newer than this program; it knows version %2.</source>
        <translation>Die Aufzeichnung hat die Version %1, die neuer ist als dieses Programm; es kennt Version %2.</translation>
    </message>
    <message>
        <source>The recording has no version.</source>
        <translation>Die Aufzeichnung hat keine Version.</translation>
    </message>
    <message>
        <source>The head of the recording does not know the system “%1”.</source>
        <translation>Der Kopf der Aufzeichnung kennt das System „%1“ nicht.</translation>
    </message>
    <message>
        <source>The message has no time or no direction.</source>
        <translation>Die Nachricht hat keine Zeit oder keine Richtung.</translation>
    </message>
    <message>
        <source>A part of the message in line %1 was not recorded.</source>
        <translation>Ein Teil der Nachricht in Zeile %1 wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Of the message in line %1 only the decoded text is there. Record again with numbers and names.</source>
        <translation>Von der Nachricht in Zeile %1 ist nur der entschlüsselte Text da. Zeichnen Sie mit Nummern und Namen neu auf.</translation>
    </message>
    <message>
        <source>In line %1 the connection turns to TLS, which is not played.</source>
        <translation>In Zeile %1 geht die Verbindung zu TLS über, was nicht wiedergegeben wird.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Systems of the kind “%1” are not played.</source>
        <translation>Systeme der Art „%1“ werden nicht wiedergegeben.</translation>
    </message>
    <message>
        <source>There is no message in the recording.</source>
        <translation>In der Aufzeichnung ist keine Nachricht.</translation>
    </message>
    <message>
        <source>%1: %2. Nothing more is recorded.</source>
        <translation>%1: %2. Es wird nichts mehr aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 calls are written to “%2” so far.</source>
        <translation>Bisher sind %1 Anrufe in „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing was written to “%1”: %2</source>
        <translation>In „%1“ wurde nichts geschrieben: %2</translation>
    </message>
    <message>
        <source>%1 calls are in “%2”.</source>
        <translation>%1 Anrufe stehen in „%2“.</translation>
    </message>
    <message>
        <source>These are your own calls only: no other journal could be read.</source>
        <translation>Das sind nur Ihre eigenen Anrufe: Ein anderes Journal konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ExtensionImport</name>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Import extensions</source>
        <translation>Nebenstellen importieren</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <translation>Aus „%1“</translation>
    </message>
    <message>
        <source>What stands in the file</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>statt %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take into the table</source>
        <translation>In die Tabelle übernehmen</translation>
    </message>
    <message>
        <source>Not taken:</source>
        <translation>Nicht übernommen:</translation>
    </message>
    <message>
        <source>Lines that are not taken</source>
        <translation>Zeilen, die nicht übernommen werden</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>In dieser Datei steht nichts Neues.</translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultDetails</name>
    <message>
        <source>Try all &amp;now</source>
        <translation>A&amp;lle jetzt versuchen</translation>
    </message>
    <message>
        <source>What is down</source>
        <translation>Was gestört ist</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultModel</name>
    <message>
        <source>Contacts %1: %2</source>
        <translation>Kontakte %1: %2</translation>
    </message>
    <message>
        <source>Links are paused: links, web pages and programs may not dial.</source>
        <translation>Links sind angehalten: Links, Webseiten und Programme dürfen nicht wählen.</translation>
    </message>
    <message>
        <source>%1 is back after %2. One call ended meanwhile.</source>
        <translation>%1 ist nach %2 wieder da. Inzwischen endete ein Anruf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is back after %2. %n calls ended meanwhile.</source>
        <translation>
            <numerusform>%1 ist nach %2 wieder da. Inzwischen endete %n Anruf.</numerusform>
            <numerusform>%1 ist nach %2 wieder da. Inzwischen endeten %n Anrufe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultStrip</name>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Details of all that is down</source>
        <translation>Einzelheiten zu allem, was gestört ist</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>De&amp;tails</translation>
    </message>
    <message numerus="yes">
        <source>and %n m&amp;ore</source>
        <translation>
            <numerusform>und %n wei&amp;tere</numerusform>
            <numerusform>und %n wei&amp;tere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere Störung.</numerusform>
            <numerusform>Und %n weitere Störungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultWatch</name>
    <message>
        <source>&amp;Set up …</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Ein&amp;stellungen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Enter pass&amp;word …</source>
        <translation>Pass&amp;wort eingeben …</translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultWords</name>
    <message>
        <source>dialling</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>answering and handling calls</source>
        <translation>Annehmen und Steuern von Anrufen</translation>
    </message>
    <message>
        <source>picking up others&apos; calls</source>
        <translation>Heranholen fremder Anrufe</translation>
    </message>
    <message>
        <source>forwards</source>
        <translation>Rufumleitungen</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>call data</source>
        <translation>Anrufdaten</translation>
    </message>
    <message>
        <source>call back when free</source>
        <translation>Rückruf bei Frei</translation>
    </message>
    <message>
        <source>One line of others is not watched.</source>
        <translation>Eine fremde Leitung wird nicht beobachtet.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines of others are not watched.</source>
        <translation>
            <numerusform>%n fremde Leitung wird nicht beobachtet.</numerusform>
            <numerusform>%n fremde Leitungen werden nicht beobachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>One queue is not up to date.</source>
        <translation>Eine Warteschlange ist nicht auf dem aktuellen Stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n queues are not up to date.</source>
        <translation>
            <numerusform>%n Warteschlange ist nicht auf dem aktuellen Stand.</numerusform>
            <numerusform>%n Warteschlangen sind nicht auf dem aktuellen Stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who calls %1 is not seen.</source>
        <translation>Wer %1 anruft, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Calls are still seen by %1.</source>
        <translation>Anrufe sind über %1 weiterhin zu sehen.</translation>
    </message>
    <message>
        <source>Calls can still be dialled via %1.</source>
        <translation>Über %1 kann weiterhin gewählt werden.</translation>
    </message>
    <message>
        <source>%1 via %2</source>
        <extracomment>&quot;forwards via UCServer&quot;</extracomment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>Not possible now: %1.</source>
        <translation>Zurzeit nicht möglich: %1.</translation>
    </message>
    <message>
        <source>Still possible: %1.</source>
        <translation>Weiterhin möglich: %1.</translation>
    </message>
    <message>
        <source>Use the phone itself for calls.</source>
        <translation>Verwenden Sie für Anrufe das Telefon selbst.</translation>
    </message>
    <message>
        <source>%1: connection refused</source>
        <translation>%1: Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>%1: connection lost</source>
        <translation>%1: Verbindung verloren</translation>
    </message>
    <message>
        <source>%1: cannot be reached</source>
        <translation>%1: nicht erreichbar</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <extracomment>%1 &quot;TAPIMaster: connection lost&quot;, %2 a moment, %3 how long</extracomment>
        <translation>%1 seit %2 (%3)</translation>
    </message>
    <message>
        <source>It is not tried again before you want it.</source>
        <translation>Ein neuer Versuch folgt erst, wenn Sie es wollen.</translation>
    </message>
    <message>
        <source>Trying now …</source>
        <translation>Neuer Versuch läuft …</translation>
    </message>
    <message>
        <source>Next try in %1</source>
        <translation>Nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Since %1 (%2)</source>
        <translation>Seit %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Jackfield::FileContactSource</name>
    <message>
        <source>“columns” must be a table, such as { name = &quot;Firma&quot; }.</source>
        <translation>„columns“ muss eine Tabelle sein, zum Beispiel { name = &quot;Firma&quot; }.</translation>
    </message>
    <message>
        <source>“columns” has no “%1”. It may have: %2.</source>
        <translation>„columns“ hat kein „%1“. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The column for “%1” must be the heading in the file, as a text.</source>
        <translation>Die Spalte für „%1“ muss als Text die Überschrift in der Datei nennen.</translation>
    </message>
    <message>
        <source>“path” must be the path of a file.</source>
        <translation>„path“ muss der Pfad einer Datei sein.</translation>
    </message>
    <message>
        <source>“path” must be a whole path that begins with “/” or “~/”.</source>
        <translation>„path“ muss ein vollständiger Pfad sein, der mit „/“ oder „~/“ beginnt.</translation>
    </message>
    <message>
        <source>“kind” must be “vcard” or “csv”.</source>
        <translation>„kind“ muss „vcard“ oder „csv“ sein.</translation>
    </message>
    <message>
        <source>“columns” is for the kind “csv” only.</source>
        <translation>„columns“ gibt es nur bei der Art „csv“.</translation>
    </message>
    <message>
        <source>The computer has no thread left for reading the contacts.</source>
        <translation>Der Computer hat keinen Thread mehr frei, um die Kontakte zu lesen.</translation>
    </message>
    <message>
        <source>Reading was stopped. The contacts of before stay.</source>
        <translation>Das Lesen wurde abgebrochen. Die bisherigen Kontakte bleiben.</translation>
    </message>
    <message>
        <source>The file is being written. It is read when that is done.</source>
        <translation>Die Datei wird gerade geschrieben. Sie wird gelesen, sobald das fertig ist.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ForwardRow</name>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number calls go to %1</source>
        <translation>Zielnummer der Umleitung: %1</translation>
    </message>
    <message>
        <source>Stop the forward %1</source>
        <translation>Umleitung beenden: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Umleitung (%1): %2</translation>
    </message>
    <message>
        <source>The phone system tells of this forward, but does not let it be set from here.</source>
        <translation>Die Telefonanlage meldet diese Umleitung, lässt sie aber nicht von hier aus einstellen.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch on the forward %1</source>
        <translation>Umleitung einschalten: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Change the forward %1</source>
        <translation>Umleitung ändern: %1</translation>
    </message>
    <message>
        <source>Set the forward %1</source>
        <translation>Umleitung einrichten: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::ForwardsDialog</name>
    <message>
        <source>Stop &amp;all</source>
        <translation>&amp;Alle beenden</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Rufumleitungen</translation>
    </message>
    <message>
        <source>Calls come to this line again.</source>
        <translation>Anrufe kommen wieder auf dieser Leitung an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Leitung %1, %2</translation>
    </message>
    <message>
        <source>No forward can be set for this line.</source>
        <translation>Für diese Leitung lässt sich keine Umleitung einrichten.</translation>
    </message>
    <message>
        <source>This order is on its way.</source>
        <translation>Dieser Auftrag ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>Jackfield::GateState</name>
    <message>
        <source>What is wrong now</source>
        <translation>Was gerade nicht stimmt</translation>
    </message>
</context>
<context>
    <name>Jackfield::GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your extension</source>
        <translation>Ihre Nebenstelle</translation>
    </message>
    <message>
        <source>Your branch</source>
        <translation>Ihre Niederlassung</translation>
    </message>
    <message>
        <source>Dial with</source>
        <translation>Wählen mit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Try a call Dial now</source>
        <translation>Einen Anruf versuchen Jetzt wählen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
</context>
<context>
    <name>Jackfield::HistoryBadge</name>
    <message numerus="yes">
        <source>%1, %n to finish</source>
        <translation>
            <numerusform>%1, %n zu erledigen</numerusform>
            <numerusform>%1, %n zu erledigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::HistoryPage</name>
    <message>
        <source>Connected to PostgreSQL %1, not encrypted.</source>
        <translation>Mit PostgreSQL %1 verbunden, nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Connected to PostgreSQL %1, encrypted (%2).</source>
        <translation>Mit PostgreSQL %1 verbunden, verschlüsselt (%2).</translation>
    </message>
    <message>
        <source>The server takes no changes now: your calls are kept here until it does.</source>
        <translation>Der Server nimmt zurzeit keine Änderungen an: Bis er es wieder tut, werden Ihre Anrufe hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Calls to finish</source>
        <translation>Zu erledigende Anrufe</translation>
    </message>
    <message>
        <source>Missed calls wait until finished</source>
        <translation>Verpasste Anrufe warten, bis sie erledigt sind</translation>
    </message>
    <message>
        <source>Queues whose callers who gave up wait in the list too, by their name.</source>
        <translation>Warteschlangen, nach ihrem Namen: Anrufer, die dort aufgelegt haben, warten ebenfalls in der Liste.</translation>
    </message>
    <message>
        <source>Where calls are kept</source>
        <translation>Wo Anrufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>The team&apos;s database</source>
        <translation>Datenbank des Teams</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Older calls are deleted, but for those to be finished.</source>
        <translation>Ältere Anrufe werden gelöscht, außer den noch zu erledigenden.</translation>
    </message>
    <message>
        <source>The team&apos;s database (PostgreSQL)</source>
        <translation>Datenbank des Teams (PostgreSQL)</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Always over a network</source>
        <translation>Über ein Netz immer</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>With a certificate</source>
        <translation>Mit Zertifikat</translation>
    </message>
    <message>
        <source>With a certificate for its name</source>
        <translation>Mit Zertifikat auf den Namen des Servers</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Looks at the database and changes nothing there</source>
        <translation>Sieht sich die Datenbank an und ändert dort nichts</translation>
    </message>
    <message>
        <source>What came of the test</source>
        <translation>Was der Test ergab</translation>
    </message>
    <message>
        <source>The database is asked …</source>
        <translation>Die Datenbank wird gefragt …</translation>
    </message>
    <message>
        <source>The keychain does not give the password. %1</source>
        <translation>Der Schlüsselbund gibt das Passwort nicht heraus. %1</translation>
    </message>
    <message>
        <source>The password of the team&apos;s database could not be kept. %1</source>
        <translation>Das Passwort für die Datenbank des Teams ließ sich nicht aufbewahren. %1</translation>
    </message>
    <message>
        <source>There is no journal yet: it is made with your first start with these settings.</source>
        <translation>Es gibt noch kein Journal: Es wird bei Ihrem ersten Start mit diesen Einstellungen angelegt.</translation>
    </message>
    <message>
        <source>There is no journal yet, and this user may not make one: have the administrator of the database grant CREATE.</source>
        <translation>Es gibt noch kein Journal, und dieser Benutzer darf keines anlegen: Lassen Sie ihm von der Administration der Datenbank CREATE gewähren.</translation>
    </message>
    <message>
        <source>The journal is of an older version: it is brought up to date with your first start with these settings.</source>
        <translation>Das Journal stammt von einer älteren Version: Es wird bei Ihrem ersten Start mit diesen Einstellungen auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>A newer Jackfield has changed the journal: it can be read, but your calls are kept here until this version is upgraded.</source>
        <translation>Ein neueres Jackfield hat das Journal geändert: Es ist lesbar, aber Ihre Anrufe werden hier aufbewahrt, bis diese Version aktualisiert ist.</translation>
    </message>
    <message>
        <source>The journal is ready, with more than %1 calls.</source>
        <translation>Das Journal ist bereit, mit mehr als %1 Anrufen.</translation>
    </message>
    <message numerus="yes">
        <source>The journal is ready, with %n call(s).</source>
        <translation>
            <numerusform>Das Journal ist bereit, mit %n Anruf.</numerusform>
            <numerusform>Das Journal ist bereit, mit %n Anrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password for the former server could not be forgotten. %1</source>
        <translation>Das Passwort für den bisherigen Server konnte nicht gelöscht werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::HttpClient</name>
    <message>
        <source>The web address cannot be used.</source>
        <translation>Die Webadresse kann nicht verwendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n seconds. It may have done what it was asked for.</source>
        <translation>
            <numerusform>%1 hat nicht innerhalb von %n Sekunde geantwortet. Der Auftrag wurde vielleicht trotzdem ausgeführt.</numerusform>
            <numerusform>%1 hat nicht innerhalb von %n Sekunden geantwortet. Der Auftrag wurde vielleicht trotzdem ausgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The request to %1 was given up before the answer came. It may have been carried out.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen, bevor die Antwort kam. Sie wurde vielleicht ausgeführt.</translation>
    </message>
    <message>
        <source>What %1 answered is not HTTP. It may have done what it was asked for.</source>
        <translation>Die Antwort von %1 ist kein HTTP. Der Auftrag wurde vielleicht trotzdem ausgeführt.</translation>
    </message>
    <message>
        <source>%1 ended the connection without an answer. It may have done what it was asked for.</source>
        <translation>%1 hat die Verbindung ohne Antwort beendet. Der Auftrag wurde vielleicht trotzdem ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer (no connection within %n seconds). Nothing was sent.</source>
        <translation>
            <numerusform>%1 antwortet nicht (keine Verbindung innerhalb von %n Sekunde). Es wurde nichts gesendet.</numerusform>
            <numerusform>%1 antwortet nicht (keine Verbindung innerhalb von %n Sekunden). Es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Given up before anything was sent.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted (%2). Nothing was sent.</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig (%2). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 has another key than the one you trusted. Nothing was sent. Ask its administrator whether the certificate was changed.</source>
        <translation>%1 hat einen anderen Schlüssel als den, dem Sie vertraut haben. Es wurde nichts gesendet. Fragen Sie die Administration des Servers, ob das Zertifikat geändert wurde.</translation>
    </message>
    <message>
        <source>The file with the trusted certificates cannot be used (%1).</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten kann nicht verwendet werden (%1).</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made (%2).</source>
        <translation>Zu %1 ließ sich keine sichere Verbindung aufbauen (%2).</translation>
    </message>
    <message>
        <source>The name %1 is not known in the network. Check the address.</source>
        <translation>Der Name %1 ist im Netz nicht bekannt. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known in the network (%1).</source>
        <translation>Der Name des Proxys ist im Netz nicht bekannt (%1).</translation>
    </message>
    <message>
        <source>No connection to %1 (%2).</source>
        <translation>Keine Verbindung zu %1 (%2).</translation>
    </message>
    <message>
        <source>Connecting to %1 is not allowed (address %2).</source>
        <translation>Die Verbindung zu %1 ist nicht erlaubt (Adresse %2).</translation>
    </message>
    <message>
        <source>No connection to %1 at port %2 (%3). Check the address, and whether the server runs.</source>
        <translation>Keine Verbindung zu %1 auf Port %2 (%3). Prüfen Sie die Adresse und ob der Server läuft.</translation>
    </message>
</context>
<context>
    <name>Jackfield::InboundTemplates</name>
    <message>
        <source>It is the same as template %1 of the list.</source>
        <translation>Sie ist dieselbe wie Vorlage %1 der Liste.</translation>
    </message>
    <message>
        <source>Some requests fit template %1 of the list as well; they are read by that one.</source>
        <translation>Manche Anfragen passen auch zu Vorlage %1 der Liste; sie werden von jener gelesen.</translation>
    </message>
    <message>
        <source>It has to begin with a slash, such as /call?ext=^&amp;number=#</source>
        <translation>Sie muss mit einem Schrägstrich beginnen, zum Beispiel /call?ext=^&amp;number=#</translation>
    </message>
    <message>
        <source>The parameter “=%1” has no name.</source>
        <translation>Der Parameter „=%1“ hat keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a parameter.</source>
        <translation>„%1“ kann nicht der Name eines Parameters sein.</translation>
    </message>
    <message>
        <source>The parameter “%1” stands in it twice.</source>
        <translation>Der Parameter „%1“ kommt zweimal darin vor.</translation>
    </message>
    <message>
        <source>{%1} stands for nothing in an inbound template; only ^ and # do.</source>
        <translation>{%1} steht in einer Eingangsvorlage für nichts; nur ^ und # haben eine Bedeutung.</translation>
    </message>
    <message>
        <source>^ and # stand side by side: nothing tells where one ends.</source>
        <translation>^ und # stehen nebeneinander: Nichts zeigt an, wo das eine endet.</translation>
    </message>
    <message>
        <source>In “%1” a % is not followed by two hexadecimal digits.</source>
        <translation>In „%1“ folgen auf ein % keine zwei hexadezimalen Ziffern.</translation>
    </message>
    <message>
        <source>^ stands in it more than once.</source>
        <translation>^ kommt mehr als einmal darin vor.</translation>
    </message>
    <message>
        <source># stands in it more than once.</source>
        <translation># kommt mehr als einmal darin vor.</translation>
    </message>
    <message>
        <source>It has no # where the number stands.</source>
        <translation>Sie enthält kein # an der Stelle der Nummer.</translation>
    </message>
    <message>
        <source>Requests for /Makecall are answered without a template; none reaches it.</source>
        <translation>Anfragen an /Makecall werden ohne Vorlage beantwortet; keine erreicht sie.</translation>
    </message>
    <message>
        <source>It is longer than any address that is taken (%1 bytes).</source>
        <translation>Sie ist länger als jede Adresse, die angenommen wird (%1 Bytes).</translation>
    </message>
</context>
<context>
    <name>Jackfield::Ipbx</name>
    <message>
        <source>Line %1 of the phone system&apos;s answer is not that of a channel, or its channel has one already.</source>
        <translation>Zeile %1 der Antwort der Telefonanlage ist nicht die eines Kanals, oder ihr Kanal hat schon eine.</translation>
    </message>
    <message numerus="yes">
        <source>The key or login of URL Control was refused %n times. Nothing more is sent, so that the account is not locked: correct it in the settings</source>
        <translation>
            <numerusform>Der Schlüssel oder die Anmeldung von URL Control wurde %n-mal abgelehnt. Es wird nichts mehr gesendet, damit das Konto nicht gesperrt wird: Korrigieren Sie das in den Einstellungen</numerusform>
            <numerusform>Der Schlüssel oder die Anmeldung von URL Control wurde %n-mal abgelehnt. Es wird nichts mehr gesendet, damit das Konto nicht gesperrt wird: Korrigieren Sie das in den Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The key of URL Control is missing; enter it in the settings of this phone system</source>
        <translation>Der Schlüssel von URL Control fehlt; geben Sie ihn in den Einstellungen dieser Telefonanlage ein</translation>
    </message>
    <message>
        <source>The password of IPPS is missing; enter it in the settings of this phone system</source>
        <translation>Das Passwort von IPPS fehlt; geben Sie es in den Einstellungen dieser Telefonanlage ein</translation>
    </message>
    <message>
        <source>Only a part was carried out: %1</source>
        <translation>Nur ein Teil wurde ausgeführt: %1</translation>
    </message>
    <message>
        <source>The address of the server cannot be read; it is like https://192.0.2.12</source>
        <translation>Die Adresse des Servers ist nicht lesbar; sie sieht aus wie https://192.0.2.12</translation>
    </message>
    <message>
        <source>A user name has no colon</source>
        <translation>Ein Benutzername enthält keinen Doppelpunkt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no channel; one is like SIP/100</source>
        <translation>„%1“ ist kein Kanal; ein Kanal sieht aus wie SIP/100</translation>
    </message>
    <message>
        <source>Two lines have the channel %1</source>
        <translation>Zwei Leitungen haben den Kanal %1</translation>
    </message>
    <message>
        <source>These are too many channels; up to %1 can be watched</source>
        <translation>Das sind zu viele Kanäle; bis zu %1 können beobachtet werden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a queue</source>
        <translation>„%1“ ist kein Name einer Warteschlange</translation>
    </message>
    <message>
        <source>These are too many queues; up to %1 can be watched</source>
        <translation>Das sind zu viele Warteschlangen; bis zu %1 können beobachtet werden</translation>
    </message>
    <message>
        <source>The server is asked every %1 to %2 seconds</source>
        <translation>Der Server wird alle %1 bis %2 Sekunden gefragt</translation>
    </message>
    <message>
        <source>The time to answer in is 1 to %1 seconds</source>
        <translation>Die Zeit bis zum Annehmen beträgt 1 bis %1 Sekunden</translation>
    </message>
    <message>
        <source>The pin of %1 cannot be read; it begins with sha256// and is made by the settings</source>
        <translation>Der Schlüssel-Pin von %1 ist nicht lesbar; er beginnt mit sha256// und wird von den Einstellungen erzeugt</translation>
    </message>
    <message>
        <source>There is nothing to do: name channels or queues to watch, or switch URL Control on</source>
        <translation>Es gibt nichts zu tun: Geben Sie Kanäle oder Warteschlangen an, die beobachtet werden sollen, oder schalten Sie URL Control ein</translation>
    </message>
    <message>
        <source>Dial with</source>
        <translation>Wählen mit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Of URL Control, from your user panel. It is not kept in the settings.</source>
        <translation>Von URL Control, aus Ihrem User Panel. Er wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the ipbx, like https://192.0.2.12</source>
        <translation>Adresse der ipbx, zum Beispiel https://192.0.2.12</translation>
    </message>
    <message>
        <source>IPPS user</source>
        <translation>IPPS-Benutzer</translation>
    </message>
    <message>
        <source>Where the pages of IPPS want a login; else empty.</source>
        <translation>Wenn die Seiten von IPPS eine Anmeldung verlangen; sonst leer.</translation>
    </message>
    <message>
        <source>IPPS password</source>
        <translation>IPPS-Passwort</translation>
    </message>
    <message>
        <source>It is not kept in the settings.</source>
        <translation>Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Lines to watch</source>
        <translation>Beobachtete Leitungen</translation>
    </message>
    <message>
        <source>Extension and its channel: 100 and SIP/100.</source>
        <translation>Nebenstelle und ihr Kanal: 100 und SIP/100.</translation>
    </message>
    <message>
        <source>Queues to watch</source>
        <translation>Beobachtete Warteschlangen</translation>
    </message>
    <message>
        <source>Their names as they are written in ipbx.</source>
        <translation>Ihre Namen, wie sie in ipbx geschrieben sind.</translation>
    </message>
    <message>
        <source>URL Control</source>
        <translation>URL Control</translation>
    </message>
    <message>
        <source>Dial and set forwards through the user panel of ipbx.</source>
        <translation>Über das User Panel von ipbx wählen und Umleitungen einrichten.</translation>
    </message>
    <message>
        <source>Ask every (seconds)</source>
        <translation>Fragen alle (Sekunden)</translation>
    </message>
    <message>
        <source>Several queues are asked one after the other, at least %1 seconds apart.</source>
        <translation>Mehrere Warteschlangen werden nacheinander gefragt, im Abstand von mindestens %1 Sekunden.</translation>
    </message>
    <message>
        <source>Countries of callers</source>
        <translation>Länder der Anrufer</translation>
    </message>
    <message>
        <source>The server names the country of each caller.</source>
        <translation>Der Server nennt das Land jedes Anrufers.</translation>
    </message>
    <message>
        <source>Answer within (seconds)</source>
        <translation>Annehmen innerhalb von (Sekunden)</translation>
    </message>
    <message>
        <source>For the service level: the share of calls answered in this time.</source>
        <translation>Für den Servicelevel: der Anteil der Anrufe, die in dieser Zeit angenommen werden.</translation>
    </message>
    <message>
        <source>Answer within, by queue</source>
        <translation>Annehmen innerhalb von, je Warteschlange</translation>
    </message>
    <message>
        <source>Queue and seconds, where a queue has another time.</source>
        <translation>Warteschlange und Sekunden, wenn für eine Warteschlange eine andere Zeit gilt.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Name of a server, and the mark of its key (sha256//…) by which it is trusted though nobody vouches for its certificate.</source>
        <translation>Name eines Servers und Kennzeichen seines Schlüssels (sha256//…), an dem er als vertrauenswürdig erkannt wird, obwohl niemand für sein Zertifikat bürgt.</translation>
    </message>
    <message>
        <source>The answer of the server is longer than 1 MiB.</source>
        <translation>Die Antwort des Servers ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>The answer of the server is no reply.</source>
        <translation>Die Antwort des Servers ist keine gültige Antwort.</translation>
    </message>
    <message>
        <source>This is not an IPPS server: it answers with a web page. Look at the address, and whether IPPS is switched on there.</source>
        <translation>Das ist kein IPPS-Server: Er antwortet mit einer Webseite. Prüfen Sie die Adresse und ob IPPS dort eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The server refuses user name or password of IPPS. Correct them in the settings of this phone system.</source>
        <translation>Der Server lehnt Benutzername oder Passwort von IPPS ab. Korrigieren Sie sie in den Einstellungen dieser Telefonanlage.</translation>
    </message>
    <message>
        <source>There are no IPPS pages at this address: IPPS is off at the server, or the address is wrong (%1).</source>
        <translation>Unter dieser Adresse gibt es keine IPPS-Seiten: IPPS ist am Server ausgeschaltet, oder die Adresse ist falsch (%1).</translation>
    </message>
    <message>
        <source>The server points to %1, which is not followed (%2). Correct the address in the settings.</source>
        <translation>Der Server verweist auf %1, dem wird nicht gefolgt (%2). Korrigieren Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Der Server hat mit %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server answered: %1</source>
        <translation>Der Server hat geantwortet: %1</translation>
    </message>
    <message>
        <source>This is not an IPPS server: it answered with a page for a browser.</source>
        <translation>Das ist kein IPPS-Server: Er hat mit einer Seite für einen Browser geantwortet.</translation>
    </message>
    <message>
        <source>The server compressed its answer, unasked.</source>
        <translation>Der Server hat seine Antwort unaufgefordert komprimiert.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Die Antwort brach ab.</translation>
    </message>
    <message>
        <source>A line of the phone system&apos;s answer is not that of a caller in a queue.</source>
        <translation>Eine Zeile der Antwort der Telefonanlage ist nicht die eines Anrufers in einer Warteschlange.</translation>
    </message>
    <message>
        <source>The phone system refused the order and gave no reason.</source>
        <translation>Die Telefonanlage hat den Auftrag ohne Angabe eines Grundes abgelehnt.</translation>
    </message>
    <message>
        <source>The phone system refused the key, or the address of this computer. Look in its End User Panel whether URL Control is switched on, and enter the key that stands there in the settings of this phone system.</source>
        <translation>Die Telefonanlage hat den Schlüssel oder die Adresse dieses Computers abgelehnt. Sehen Sie in ihrem End User Panel nach, ob URL Control eingeschaltet ist, und geben Sie den dort angezeigten Schlüssel in den Einstellungen dieser Telefonanlage ein.</translation>
    </message>
    <message>
        <source>The phone system could not place the call. Look whether your own phone works and is free, and try again.</source>
        <translation>Die Telefonanlage konnte den Anruf nicht aufbauen. Sehen Sie nach, ob Ihr eigenes Telefon funktioniert und frei ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The phone system refused the order: %1</source>
        <translation>Die Telefonanlage hat den Auftrag abgelehnt: %1</translation>
    </message>
    <message>
        <source>The phone system wants another user name, password or key (%1). Look at them in the settings of this phone system.</source>
        <translation>Die Telefonanlage verlangt einen anderen Benutzernamen, ein anderes Passwort oder einen anderen Schlüssel (%1). Prüfen Sie sie in den Einstellungen dieser Telefonanlage.</translation>
    </message>
    <message>
        <source>The server answered %1. Look whether its address is right, and whether URL Control is switched on there.</source>
        <translation>Der Server hat mit %1 geantwortet. Prüfen Sie, ob seine Adresse stimmt und ob URL Control dort eingeschaltet ist.</translation>
    </message>
    <message>
        <source>The phone system&apos;s answer is unclear: the order may have been carried out.</source>
        <translation>Die Antwort der Telefonanlage ist unklar: Der Auftrag wurde vielleicht ausgeführt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <translation>%1 (%2: %3)</translation>
    </message>
    <message>
        <source>The key of URL Control may only have letters and digits.</source>
        <translation>Der Schlüssel von URL Control darf nur Buchstaben und Ziffern enthalten.</translation>
    </message>
    <message>
        <source>A number may only have the digits 0 to 9, * and #, and a plus in front.</source>
        <translation>Eine Nummer darf nur die Ziffern 0 bis 9, * und # sowie ein Plus am Anfang enthalten.</translation>
    </message>
    <message>
        <source>This is no order of URL Control.</source>
        <translation>Das ist kein Befehl von URL Control.</translation>
    </message>
    <message>
        <source>This is not one order of URL Control.</source>
        <translation>Das ist nicht genau ein Befehl von URL Control.</translation>
    </message>
    <message>
        <source>A telephone exchange by Taridium; you have the address of its web pages, a user and a password.</source>
        <translation>Eine Telefonanlage von Taridium; Sie haben die Adresse ihrer Webseiten, einen Benutzer und ein Passwort.</translation>
    </message>
    <message>
        <source>To dial with user and password a user name is needed</source>
        <translation>Um mit Benutzer und Passwort zu wählen, ist ein Benutzername nötig</translation>
    </message>
    <message>
        <source>Key: the six characters of your user panel; user and password: those of IPPS, for calls only; address of this computer: the server knows it.</source>
        <translation>Schlüssel: die sechs Zeichen aus Ihrem User Panel; Benutzer und Passwort: die von IPPS, nur für Anrufe; Adresse dieses Computers: Der Server kennt sie.</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Computers</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalCsv</name>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Length (s)</source>
        <translation>Dauer (s)</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name sent</source>
        <translation>Gesendeter Name</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Call data</source>
        <translation>Anrufdaten</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalDatabase</name>
    <message>
        <source>There is no thread left for the journal.</source>
        <translation>Für das Journal ist kein Thread mehr frei.</translation>
    </message>
    <message>
        <source>The journal database %1 cannot be made or written. Check the rights of the file and its folder.</source>
        <translation>Die Journaldatenbank %1 kann nicht angelegt oder geschrieben werden. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The journal database %1 is a link to another file. It is left as it is, and nothing is kept over restarts. Take the link away.</source>
        <translation>Die Journaldatenbank %1 ist ein Link auf eine andere Datei. Sie bleibt, wie sie ist, und über Neustarts hinweg wird nichts aufbewahrt. Entfernen Sie den Link.</translation>
    </message>
    <message>
        <source>The journal database %1 would be on a disk of another computer, where it can be damaged. Nothing is kept over restarts. Choose a folder on this computer&apos;s own disk.</source>
        <translation>Die Journaldatenbank %1 läge auf dem Laufwerk eines anderen Computers, wo sie beschädigt werden kann. Über Neustarts hinweg wird nichts aufbewahrt. Wählen Sie einen Ordner auf dem eigenen Laufwerk dieses Computers.</translation>
    </message>
    <message>
        <source>The disk is full, so the journal cannot be written. Free some space.</source>
        <translation>Das Laufwerk ist voll, daher kann das Journal nicht geschrieben werden. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Another program keeps the journal database locked. Close it.</source>
        <translation>Ein anderes Programm hält die Journaldatenbank gesperrt. Schließen Sie es.</translation>
    </message>
    <message>
        <source>The journal database cannot be written. Check the rights of the file and its folder.</source>
        <translation>Die Journaldatenbank kann nicht geschrieben werden. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The journal database cannot be read or written: the disk reports an error.</source>
        <translation>Die Journaldatenbank kann nicht gelesen oder geschrieben werden: Das Laufwerk meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The journal database reports error %1.</source>
        <translation>Die Journaldatenbank meldet Fehler %1.</translation>
    </message>
    <message>
        <source>The journal database %1 was written by a newer Jackfield. It is left as it is: it can be read, but no call is added. Install that version again.</source>
        <translation>Die Journaldatenbank %1 wurde von einem neueren Jackfield geschrieben. Sie bleibt, wie sie ist: Sie kann gelesen werden, aber es kommt kein Anruf hinzu. Installieren Sie wieder jene Version.</translation>
    </message>
    <message>
        <source>The file %1 is the database of another program. It is left as it is, and nothing is kept over restarts. Move it away.</source>
        <translation>Die Datei %1 ist die Datenbank eines anderen Programms. Sie bleibt, wie sie ist, und über Neustarts hinweg wird nichts aufbewahrt. Legen Sie sie woanders ab.</translation>
    </message>
    <message>
        <source>The journal database %1 is damaged. It is left as it is, and nothing is kept over restarts. Put a copy of it in its place, or move it away to begin a new one.</source>
        <translation>Die Journaldatenbank %1 ist beschädigt. Sie bleibt, wie sie ist, und über Neustarts hinweg wird nichts aufbewahrt. Ersetzen Sie sie durch eine Kopie oder legen Sie sie woanders ab, um eine neue zu beginnen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalFilters</name>
    <message>
        <source>Kind of call</source>
        <translation>Art des Anrufs</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Leitungen</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Alle Warteschlangen</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalKeeper</name>
    <message>
        <source>The keychain is asked for the password.</source>
        <translation>Der Schlüsselbund wird nach dem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalModel</name>
    <message>
        <source>has a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>to finish</source>
        <translation>zu erledigen</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalTree</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalView</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Find by name, number or note</source>
        <translation>Name, Nummer oder Notiz</translation>
    </message>
    <message>
        <source>Callers whom nobody has called back yet.</source>
        <translation>Anrufer, die noch niemand zurückgerufen hat.</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Anrufe exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No caller to call back fits the search.</source>
        <translation>Kein zurückzurufender Anrufer passt zur Suche.</translation>
    </message>
    <message>
        <source>Nothing to finish: no missed call is open.</source>
        <translation>Nichts zu erledigen: Kein verpasster Anruf ist offen.</translation>
    </message>
    <message>
        <source>No call fits the search and the filters.</source>
        <translation>Kein Anruf passt zur Suche und zu den Filtern.</translation>
    </message>
    <message>
        <source>No call fits the filters.</source>
        <translation>Kein Anruf passt zu den Filtern.</translation>
    </message>
    <message>
        <source>No call fits the search.</source>
        <translation>Kein Anruf passt zur Suche.</translation>
    </message>
    <message>
        <source>No calls yet.</source>
        <translation>Noch keine Anrufe.</translation>
    </message>
    <message>
        <source>No calls since Jackfield was started.</source>
        <translation>Keine Anrufe, seit Jackfield gestartet wurde.</translation>
    </message>
    <message>
        <source>Earlier calls could not be read: %1</source>
        <translation>Frühere Anrufe konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The team&apos;s journal cannot be reached: your own calls only.</source>
        <translation>Das Journal des Teams ist nicht erreichbar: nur Ihre eigenen Anrufe.</translation>
    </message>
    <message>
        <source>Older calls are not listed. Search or filter to find them.</source>
        <translation>Ältere Anrufe sind nicht aufgeführt. Suchen oder filtern Sie, um sie zu finden.</translation>
    </message>
    <message>
        <source>To finish (%1)</source>
        <translation>Zu erledigen (%1)</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Zu erledigen</translation>
    </message>
</context>
<context>
    <name>Jackfield::JournalWords</name>
    <message>
        <source>Sent; what became of it is not known</source>
        <translation>Gesendet; was daraus wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Polled: asked for at intervals</source>
        <translation>Abgefragt: in Abständen erfragt</translation>
    </message>
    <message>
        <source>Live: told by the phone system</source>
        <translation>Live: von der Telefonanlage gemeldet</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Called back %1</source>
        <translation>Zurückgerufen %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Erledigt %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name in your contacts</source>
        <translation>Name in Ihren Kontakten</translation>
    </message>
    <message>
        <source>Name sent by caller</source>
        <translation>Vom Anrufer gesendeter Name</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Erledigung</translation>
    </message>
</context>
<context>
    <name>Jackfield::JsonRpc</name>
    <message>
        <source>This cannot be understood.</source>
        <translation>Das ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>No phone system of this line offers that.</source>
        <translation>Keine Telefonanlage dieser Leitung bietet das an.</translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>Das ist zurzeit nicht möglich.</translation>
    </message>
    <message>
        <source>The phone system is not connected.</source>
        <translation>Die Telefonanlage ist nicht verbunden.</translation>
    </message>
    <message>
        <source>That was refused.</source>
        <translation>Das wurde abgelehnt.</translation>
    </message>
    <message>
        <source>There was no answer in time; nothing was done.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort; es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>That was cancelled before anything was sent.</source>
        <translation>Das wurde abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The order was sent, but what became of it is not known. Look at the telephone before you try again.</source>
        <translation>Der Auftrag wurde gesendet, sein Ausgang ist aber unbekannt. Sehen Sie am Telefon nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::KeychainSecretStore</name>
    <message>
        <source>The keychain did not answer. Unlock it and try again.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain is locked, or it was not allowed to Jackfield. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder für Jackfield nicht freigegeben. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain failed: %1</source>
        <translation>Der Schlüsselbund meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>None is kept. Enter it in the settings of the phone system.</source>
        <translation>Es ist keines hinterlegt. Geben Sie es in den Einstellungen der Telefonanlage ein.</translation>
    </message>
    <message>
        <source>This desktop has no keychain: passwords are kept for this run only.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund: Passwörter werden nur aufbewahrt, bis Jackfield endet.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LanguageChoices</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
</context>
<context>
    <name>Jackfield::LayerSign</name>
    <message>
        <source>Your administrator has set this and locked it.</source>
        <translation>Ihre Administration hat das eingestellt und gesperrt.</translation>
    </message>
    <message>
        <source>Your company has set this for all desks.</source>
        <translation>Ihre Firma hat das für alle Arbeitsplätze eingestellt.</translation>
    </message>
    <message>
        <source>You have set this.</source>
        <translation>Sie haben das eingestellt.</translation>
    </message>
    <message>
        <source>This was set on the command line, with --set: that wins until the next start.</source>
        <translation>Das wurde auf der Befehlszeile mit --set eingestellt: Es geht bis zum nächsten Start vor.</translation>
    </message>
    <message>
        <source>This is the default.</source>
        <translation>Das ist die Vorgabe.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use the company&apos;s value</source>
        <translation>Wert der Firma verwenden</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Vorgabe verwenden</translation>
    </message>
</context>
<context>
    <name>Jackfield::LdapSource</name>
    <message>
        <source>The certificates that this computer trusts cannot be read.</source>
        <translation>Die Zertifikate, denen dieser Computer vertraut, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be used: %1</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>The directory&apos;s certificate is not trusted, or is for another name. Nothing was sent to it. Check the address and ca_file.</source>
        <translation>Das Zertifikat des Verzeichnisses ist nicht vertrauenswürdig oder gilt für einen anderen Namen. Es wurde nichts dorthin gesendet. Prüfen Sie die Adresse und ca_file.</translation>
    </message>
    <message>
        <source>The directory does not offer encryption (StartTLS). Nothing was sent to it. Ask its administrator, or set tls = &quot;off&quot; where the network is safe.</source>
        <translation>Das Verzeichnis bietet keine Verschlüsselung (StartTLS) an. Es wurde nichts dorthin gesendet. Fragen Sie seine Administration oder setzen Sie tls = &quot;off&quot;, wenn das Netz sicher ist.</translation>
    </message>
    <message>
        <source>The password of the directory&apos;s user is missing. Enter it in the settings.</source>
        <translation>Das Passwort des Verzeichnisbenutzers fehlt. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The directory has more entries than are shown.</source>
        <translation>Das Verzeichnis hat mehr Einträge, als gezeigt werden.</translation>
    </message>
    <message>
        <source>The directory does not accept the user or the password.</source>
        <translation>Das Verzeichnis nimmt den Benutzer oder das Passwort nicht an.</translation>
    </message>
    <message>
        <source>The directory has no entry “%1”. Check the base.</source>
        <translation>Das Verzeichnis hat keinen Eintrag „%1“. Prüfen Sie die Basis.</translation>
    </message>
    <message>
        <source>The directory cannot read the base or the user: both look like “dc=example,dc=com”.</source>
        <translation>Das Verzeichnis kann die Basis oder den Benutzer nicht lesen: Beide sehen aus wie „dc=example,dc=com“.</translation>
    </message>
    <message>
        <source>The filter of the directory cannot be read.</source>
        <translation>Der Filter des Verzeichnisses ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The user may not read in the directory.</source>
        <translation>Der Benutzer darf im Verzeichnis nicht lesen.</translation>
    </message>
    <message>
        <source>The directory points to another server for this base; that is not followed. Enter the other server.</source>
        <translation>Das Verzeichnis verweist für diese Basis auf einen anderen Server; dem wird nicht gefolgt. Geben Sie den anderen Server ein.</translation>
    </message>
    <message>
        <source>The directory did not answer in time.</source>
        <translation>Das Verzeichnis hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The directory cannot be reached.</source>
        <translation>Das Verzeichnis ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The directory said: %1</source>
        <translation>Das Verzeichnis meldet: %1</translation>
    </message>
    <message>
        <source>“%1” is no attribute of a directory.</source>
        <translation>„%1“ ist kein Attribut eines Verzeichnisses.</translation>
    </message>
    <message>
        <source>The address of the directory must begin with ldap://, ldaps:// or ldapi:// and name a server.</source>
        <translation>Die Adresse des Verzeichnisses muss mit ldap://, ldaps:// oder ldapi:// beginnen und einen Server nennen.</translation>
    </message>
    <message>
        <source>The address of the directory names the server only; user and base have fields of their own.</source>
        <translation>Die Adresse des Verzeichnisses nennt nur den Server; Benutzer und Basis haben eigene Felder.</translation>
    </message>
    <message>
        <source>tls must be “required”, “starttls” or “off”.</source>
        <translation>tls muss „required“, „starttls“ oder „off“ sein.</translation>
    </message>
    <message>
        <source>An address with ldaps:// is always encrypted from the start; tls cannot be “%1”.</source>
        <translation>Eine Adresse mit ldaps:// ist immer von Anfang an verschlüsselt; tls kann nicht „%1“ sein.</translation>
    </message>
    <message>
        <source>An address with ldapi:// stays on this computer and is not encrypted.</source>
        <translation>Eine Adresse mit ldapi:// bleibt auf diesem Computer und ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read: %1</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>base, bind_dn and filter must be plain text.</source>
        <translation>base, bind_dn und filter müssen einfacher Text sein.</translation>
    </message>
    <message>
        <source>The filter has a parenthesis too many or too few.</source>
        <translation>Der Filter hat eine Klammer zu viel oder zu wenig.</translation>
    </message>
    <message>
        <source>attributes has no field “%1”; the fields are %2.</source>
        <translation>attributes hat kein Feld „%1“; die Felder sind %2.</translation>
    </message>
    <message>
        <source>The directory needs at least one attribute for numbers and one for names.</source>
        <translation>Das Verzeichnis braucht mindestens ein Attribut für Nummern und eines für Namen.</translation>
    </message>
    <message>
        <source>size_limit must be a number from 1 to %1.</source>
        <translation>size_limit muss eine Zahl von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>The directory is not asked any more.</source>
        <translation>Das Verzeichnis wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>The directory refused the password %1 times. It is asked again when the contacts are loaded again.</source>
        <translation>Das Verzeichnis hat das Passwort %1-mal abgelehnt. Es wird wieder gefragt, wenn die Kontakte neu geladen werden.</translation>
    </message>
    <message>
        <source>The directory has not answered yet.</source>
        <translation>Das Verzeichnis hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The directory still has not answered earlier questions.</source>
        <translation>Das Verzeichnis hat frühere Fragen noch immer nicht beantwortet.</translation>
    </message>
    <message>
        <source>The keychain has not given the directory&apos;s password yet. Unlock it and try again.</source>
        <translation>Der Schlüsselbund hat das Passwort für das Verzeichnis noch nicht herausgegeben. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LineHead</name>
    <message>
        <source>Own lines</source>
        <translation>Eigene Leitungen</translation>
    </message>
    <message>
        <source>Your extension is not set. Set it …</source>
        <translation>Ihre Nebenstelle ist nicht festgelegt. Festlegen …</translation>
    </message>
</context>
<context>
    <name>Jackfield::LineModel</name>
    <message>
        <source>To %1</source>
        <translation>An %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinePanel</name>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Find a line by name or number</source>
        <translation>Leitung nach Name oder Nummer suchen</translation>
    </message>
    <message>
        <source>No phone system has told of a line yet.</source>
        <translation>Noch keine Telefonanlage hat eine Leitung gemeldet.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Heranholen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Forwards…</source>
        <translation>Rufumleitungen…</translation>
    </message>
    <message>
        <source>Forward %1 to…</source>
        <translation>Umleiten (%1) zu…</translation>
    </message>
    <message>
        <source>End the forward</source>
        <translation>Umleitung beenden</translation>
    </message>
    <message>
        <source>Stop the forward: %1</source>
        <comment>%1: follow me</comment>
        <translation>Umleitung beenden: %1</translation>
    </message>
    <message>
        <source>Forward: %1</source>
        <comment>%1: follow me</comment>
        <translation>Umleitung: %1</translation>
    </message>
    <message>
        <source>Forward %1 %2 to</source>
        <translation>%1 umleiten (%2) zu</translation>
    </message>
    <message>
        <source>Do not disturb: on</source>
        <translation>Anrufschutz: ein</translation>
    </message>
    <message>
        <source>Do not disturb: off</source>
        <translation>Anrufschutz: aus</translation>
    </message>
</context>
<context>
    <name>Jackfield::LineTile</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>Forwarded: %1</source>
        <translation>Umgeleitet: %1</translation>
    </message>
    <message>
        <source>This is your own line.</source>
        <translation>Das ist Ihre eigene Leitung.</translation>
    </message>
    <message>
        <source>Click to call. More with the right button.</source>
        <translation>Klicken Sie zum Anrufen. Mehr mit der rechten Taste.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinkRegistration</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The desktop is being asked already.</source>
        <translation>Der Desktop wird bereits gefragt.</translation>
    </message>
    <message>
        <source>%1 is missing. Install Jackfield anew.</source>
        <translation>%1 fehlt. Installieren Sie Jackfield neu.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The desktop still opens %1: links with “%2”. Choose Jackfield in the desktop&apos;s settings of default applications.</source>
        <translation>Der Desktop öffnet %1:-Links weiterhin mit „%2“. Wählen Sie Jackfield in den Desktop-Einstellungen für Standardprogramme.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinkRegistrationBox</name>
    <message>
        <source>Telephone links on this desktop</source>
        <translation>Telefonlinks auf diesem Desktop</translation>
    </message>
    <message>
        <source>Open with &amp;Jackfield</source>
        <translation>Mit &amp;Jackfield öffnen</translation>
    </message>
    <message>
        <source>Gi&amp;ve back</source>
        <translation>&amp;Zurückgeben</translation>
    </message>
    <message>
        <source>The program that opened them before opens them again</source>
        <translation>Das Programm, das sie zuvor geöffnet hat, öffnet sie wieder</translation>
    </message>
    <message>
        <source>What is wrong with the links</source>
        <translation>Was mit den Links nicht stimmt</translation>
    </message>
    <message>
        <source>Jackfield opens these</source>
        <translation>Jackfield öffnet diese</translation>
    </message>
    <message>
        <source>no program opens these</source>
        <translation>kein Programm öffnet diese</translation>
    </message>
    <message>
        <source>opened by %1</source>
        <translation>geöffnet von %1</translation>
    </message>
    <message>
        <source>asking the desktop …</source>
        <translation>der Desktop wird gefragt …</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinkTest</name>
    <message>
        <source>Test of telephone links</source>
        <translation>Test der Telefonlinks</translation>
    </message>
    <message>
        <source>Click the number. Nobody is called: Jackfield only shows that the click arrived.</source>
        <translation>Klicken Sie auf die Nummer. Niemand wird angerufen: Jackfield zeigt nur, dass der Klick angekommen ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinkTestBox</name>
    <message>
        <source>from a program that has ended meanwhile</source>
        <translation>von einem inzwischen beendeten Programm</translation>
    </message>
    <message>
        <source>from %1 (%2), process %3</source>
        <translation>von %1 (%2), Prozess %3</translation>
    </message>
    <message>
        <source>It would dial %1.</source>
        <translation>Es würde %1 wählen.</translation>
    </message>
    <message>
        <source>It would ask you first, then dial %1.</source>
        <translation>Es würde Sie erst fragen und dann %1 wählen.</translation>
    </message>
    <message>
        <source>It would not dial %1: %2</source>
        <translation>Es würde %1 nicht wählen: %2</translation>
    </message>
    <message>
        <source>Does a click arrive?</source>
        <translation>Kommt ein Klick an?</translation>
    </message>
    <message>
        <source>What came of the test</source>
        <translation>Was der Test ergab</translation>
    </message>
    <message>
        <source>Opens a page with one link in your browser. Click it: Jackfield shows what arrived and calls nobody.</source>
        <translation>Öffnet in Ihrem Browser eine Seite mit einem Link. Klicken Sie darauf: Jackfield zeigt, was angekommen ist, und ruft niemanden an.</translation>
    </message>
    <message>
        <source>Click the number in your browser. Waiting for %1 s …</source>
        <translation>Klicken Sie in Ihrem Browser auf die Nummer. Es wird %1 s gewartet …</translation>
    </message>
    <message>
        <source>Arrived: %1 %2.</source>
        <translation>Angekommen: %1 %2.</translation>
    </message>
    <message>
        <source>No link arrived. Is Jackfield named beside tel: above? Has the browser asked which program may open the link, or remembered another one in its settings? A browser from a Snap or Flatpak may not be able to read the page.</source>
        <translation>Kein Link ist angekommen. Steht oben neben tel: Jackfield? Hat der Browser gefragt, welches Programm den Link öffnen darf, oder sich in seinen Einstellungen ein anderes gemerkt? Ein Browser aus einem Snap oder Flatpak kann die Seite vielleicht nicht lesen.</translation>
    </message>
    <message>
        <source>The test was ended.</source>
        <translation>Der Test wurde beendet.</translation>
    </message>
    <message>
        <source>No browser could be opened. Choose a default browser in the desktop&apos;s settings.</source>
        <translation>Es ließ sich kein Browser öffnen. Wählen Sie in den Desktop-Einstellungen einen Standardbrowser.</translation>
    </message>
    <message>
        <source>&amp;Cancel the test</source>
        <translation>Test abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Test links</source>
        <translation>Li&amp;nks testen</translation>
    </message>
</context>
<context>
    <name>Jackfield::LinksPage</name>
    <message>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <source>Dial inside the country, else ask</source>
        <translation>Im Inland wählen, sonst fragen</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Do not dial</source>
        <translation>Nicht wählen</translation>
    </message>
    <message>
        <source>Clicked links</source>
        <translation>Angeklickte Links</translation>
    </message>
    <message>
        <source>Emergency calls are always asked about, whatever is set here. Which countries links may call and how often is set under Dial requests.</source>
        <translation>Bei Notrufen wird immer gefragt, was auch immer hier eingestellt ist. Welche Länder Links anrufen dürfen und wie oft, wird unter Wählanforderungen eingestellt.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>Jackfield::LocalServer</name>
    <message>
        <source>Jackfield may not use %1: ports below 1024 belong to the system. Choose a higher port in the settings.</source>
        <translation>Jackfield darf %1 nicht verwenden: Ports unter 1024 gehören dem System. Wählen Sie in den Einstellungen einen höheren Port.</translation>
    </message>
    <message>
        <source>Jackfield cannot use %1: %2.</source>
        <translation>Jackfield kann %1 nicht verwenden: %2.</translation>
    </message>
    <message>
        <source>Another program, of the user with the number %1, uses %2. Web links and programs do not reach Jackfield there; telephone links (tel:) do, they need no port. It is tried again every minute.</source>
        <translation>Ein anderes Programm, vom Benutzer mit der Nummer %1, belegt %2. Weblinks und Programme erreichen Jackfield dort nicht; Telefonlinks (tel:) schon, sie brauchen keinen Port. Es wird jede Minute erneut versucht.</translation>
    </message>
    <message>
        <source> (%1, process %2)</source>
        <translation> (%1, Prozess %2)</translation>
    </message>
    <message>
        <source>Another program%1 uses %2. Web links and programs do not reach Jackfield there. End that program, or choose another port in the settings.</source>
        <translation>Ein anderes Programm%1 belegt %2. Weblinks und Programme erreichen Jackfield dort nicht. Beenden Sie dieses Programm oder wählen Sie in den Einstellungen einen anderen Port.</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::LocalVerbs</name>
    <message>
        <source>There is no location %1 in the settings.</source>
        <translation>In den Einstellungen gibt es keinen Standort %1.</translation>
    </message>
    <message>
        <source>The origin is link or typed.</source>
        <translation>Die Herkunft ist link oder typed.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Location</name>
    <message>
        <source>%1 must be digits only, not “%2”.</source>
        <translation>%1 darf nur aus Ziffern bestehen, nicht aus „%2“.</translation>
    </message>
    <message>
        <source>The country code is missing: only extensions can be dialled without a question.</source>
        <translation>Die Landesvorwahl fehlt: Nur Nebenstellen können ohne Nachfrage gewählt werden.</translation>
    </message>
    <message>
        <source>The country code</source>
        <translation>Die Landesvorwahl</translation>
    </message>
    <message>
        <source>The area code</source>
        <translation>Die Ortsvorwahl</translation>
    </message>
    <message>
        <source>The trunk prefix</source>
        <translation>Die Ziffer vor der Ortsvorwahl</translation>
    </message>
    <message>
        <source>The international prefix</source>
        <translation>Die Ziffernfolge vor der Landesvorwahl</translation>
    </message>
    <message>
        <source>The outside-line prefix</source>
        <translation>Die Amtskennziffer</translation>
    </message>
    <message>
        <source>The number of the phone system must be a plus and digits, not “%1”.</source>
        <translation>Die Nummer der Telefonanlage muss aus einem Plus und Ziffern bestehen, nicht aus „%1“.</translation>
    </message>
    <message>
        <source>Internal numbers can have up to 8 digits, not %1.</source>
        <translation>Interne Nummern können bis zu 8 Ziffern haben, nicht %1.</translation>
    </message>
    <message>
        <source>A service number is written with digits, x for any digit and [2-8] for a range, not “%1”.</source>
        <translation>Eine Servicenummer besteht aus Ziffern, x für eine beliebige Ziffer und [2-8] für einen Bereich, nicht aus „%1“.</translation>
    </message>
    <message>
        <source>There is no emergency number: add the one of this country.</source>
        <translation>Es gibt keine Notrufnummer: Tragen Sie die dieses Landes ein.</translation>
    </message>
    <message>
        <source>An emergency number</source>
        <translation>Eine Notrufnummer</translation>
    </message>
    <message>
        <source>The extension %1 is an emergency number. Give it another number in the phone system.</source>
        <translation>Die Nebenstelle %1 ist eine Notrufnummer. Geben Sie ihr in der Telefonanlage eine andere Nummer.</translation>
    </message>
    <message>
        <source>The prefix for emergency calls</source>
        <translation>Die Ziffernfolge vor Notrufnummern</translation>
    </message>
    <message>
        <source>Emergency calls get %1 in front. Only old phone systems need that: with any other the call fails.</source>
        <translation>Notrufen wird %1 vorangestellt. Nur alte Telefonanlagen brauchen das: Bei jeder anderen schlägt der Anruf fehl.</translation>
    </message>
</context>
<context>
    <name>Jackfield::LocationPage</name>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Landesvorwahl</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>Ortsvorwahl</translation>
    </message>
    <message>
        <source>Before the area code</source>
        <translation>Vor der Ortsvorwahl</translation>
    </message>
    <message>
        <source>Before the country code</source>
        <translation>Vor der Landesvorwahl</translation>
    </message>
    <message>
        <source>For an outside line</source>
        <translation>Amtskennziffer</translation>
    </message>
    <message>
        <source>The phone system takes +49 …</source>
        <translation>Die Telefonanlage nimmt +49 …</translation>
    </message>
    <message>
        <source>Digits of an extension</source>
        <translation>Ziffern einer Nebenstelle</translation>
    </message>
    <message>
        <source>Number of the phone system</source>
        <translation>Nummer der Telefonanlage</translation>
    </message>
    <message>
        <source>Digits without area code</source>
        <translation>Ziffern ohne Ortsvorwahl</translation>
    </message>
    <message>
        <source>Service numbers</source>
        <translation>Servicenummern</translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation>Notrufnummern</translation>
    </message>
    <message>
        <source>Before emergency numbers</source>
        <translation>Vor Notrufnummern</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A number to try</source>
        <translation>Eine Nummer zum Ausprobieren</translation>
    </message>
    <message>
        <source>Cannot be dialled: %1</source>
        <translation>Nicht wählbar: %1</translation>
    </message>
    <message>
        <source>is dialled as %1: %2</source>
        <translation>wird gewählt als %1: %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Your phone stands at</source>
        <translation>Standort Ihres Telefons</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>Der erste</translation>
    </message>
    <message>
        <source>Location to edit</source>
        <translation>Zu bearbeitender Standort</translation>
    </message>
    <message>
        <source>Name of the location</source>
        <translation>Name des Standorts</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>What is wrong with the name</source>
        <translation>Was am Namen nicht stimmt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>new</source>
        <comment>location</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>new %1</source>
        <comment>location</comment>
        <translation>neu %1</translation>
    </message>
    <message>
        <source>There is a location “%1” already.</source>
        <translation>Es gibt schon einen Standort „%1“.</translation>
    </message>
    <message>
        <source>The name of a location is 1 to 64 characters without a dot.</source>
        <translation>Der Name eines Standorts hat 1 bis 64 Zeichen und keinen Punkt.</translation>
    </message>
    <message>
        <source>Your company has set this location up for all desks.</source>
        <translation>Ihre Firma hat diesen Standort für alle Arbeitsplätze eingerichtet.</translation>
    </message>
    <message>
        <source>Location to edit: add, remove, rename</source>
        <translation>Zu bearbeitender Standort: hinzufügen, entfernen, umbenennen</translation>
    </message>
    <message>
        <source>Try it: a number to try</source>
        <translation>Ausprobieren: eine Nummer zum Ausprobieren</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
</context>
<context>
    <name>Jackfield::LogPage</name>
    <message>
        <source>When something does not work, those who help you may ask for more of this. Nothing is sent anywhere by itself, and passwords are never written down.</source>
        <translation>Wenn etwas nicht funktioniert, bitten diejenigen, die Ihnen helfen, vielleicht um mehr davon. Nichts wird von selbst irgendwohin gesendet, und Passwörter werden nie mitgeschrieben.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logdatei</translation>
    </message>
    <message>
        <source>More of</source>
        <translation>Mehr von</translation>
    </message>
    <message>
        <source>Any of phone, dialling, protocol, settings, inbound, storage and ui; with “=debug” behind it everything there is.</source>
        <translation>Beliebige von phone, dialling, protocol, settings, inbound, storage und ui; mit „=debug“ dahinter alles, was es gibt.</translation>
    </message>
    <message>
        <source>Protocol trace</source>
        <translation>Protokollmitschnitt</translation>
    </message>
    <message>
        <source>Contents of</source>
        <translation>Inhalte von</translation>
    </message>
    <message>
        <source>Names of phone systems as in the file, or * for all. Without it the trace keeps only what kinds of messages passed.</source>
        <translation>Namen von Telefonanlagen wie in der Datei oder * für alle. Sonst behält der Mitschnitt nur, welche Arten von Nachrichten übertragen wurden.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
</context>
<context>
    <name>Jackfield::MainWindow</name>
    <message>
        <source>Demo — Jackfield</source>
        <translation>Demo — Jackfield</translation>
    </message>
</context>
<context>
    <name>Jackfield::NetTapi</name>
    <message>
        <source>This is too much for one NetTAPI message.</source>
        <translation>Das ist zu viel für eine NetTAPI-Nachricht.</translation>
    </message>
    <message>
        <source>The other side sends a message that is too long.</source>
        <translation>Die Gegenstelle sendet eine zu lange Nachricht.</translation>
    </message>
    <message>
        <source>The other side sends a message of too many parts.</source>
        <translation>Die Gegenstelle sendet eine Nachricht aus zu vielen Teilen.</translation>
    </message>
    <message>
        <source>The other side sends something that is no NetTAPI message.</source>
        <translation>Die Gegenstelle sendet etwas, das keine NetTAPI-Nachricht ist.</translation>
    </message>
    <message>
        <source>This is not a NetTAPI server: check the address and the port.</source>
        <translation>Das ist kein NetTAPI-Server: Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>A keyword may only have letters, digits and &quot;_&quot;.</source>
        <translation>Ein Schlüsselwort darf nur Buchstaben, Ziffern und &quot;_&quot; enthalten.</translation>
    </message>
    <message>
        <source>A text holds the end of a message.</source>
        <translation>Ein Text enthält das Ende einer Nachricht.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>A text holds control characters.</source>
        <translation>Ein Text enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>There is no user name.</source>
        <translation>Der Benutzername fehlt.</translation>
    </message>
    <message>
        <source>The user name holds characters that cannot be sent: &lt; &gt; or control characters.</source>
        <translation>Der Benutzername enthält Zeichen, die nicht gesendet werden können: &lt; &gt; oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>The number may only have the digits 0 to 9, * and #.</source>
        <translation>Die Nummer darf nur die Ziffern 0 bis 9, * und # enthalten.</translation>
    </message>
    <message>
        <source>The prefix of the trunk group may only have the digits 0 to 9.</source>
        <translation>Die Kennziffer des Leitungsbündels darf nur die Ziffern 0 bis 9 enthalten.</translation>
    </message>
    <message>
        <source>Only the digits 0 to 9, * and # can be sent into a call.</source>
        <translation>In ein Gespräch können nur die Ziffern 0 bis 9, * und # gesendet werden.</translation>
    </message>
    <message>
        <source>The status is empty.</source>
        <translation>Der Status ist leer.</translation>
    </message>
    <message>
        <source>The status is longer than %1 characters.</source>
        <translation>Der Status ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The status holds control characters, which cannot be sent.</source>
        <translation>Der Status enthält Steuerzeichen, die nicht gesendet werden können.</translation>
    </message>
</context>
<context>
    <name>Jackfield::NetTapi::Session</name>
    <message>
        <source>The server has ended the connection</source>
        <translation>Der Server hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>The server does not answer; is it NetTAPI&apos;s port?</source>
        <translation>Der Server antwortet nicht; ist das der Port von NetTAPI?</translation>
    </message>
    <message>
        <source>The server sends more than can be followed</source>
        <translation>Der Server sendet mehr, als verarbeitet werden kann</translation>
    </message>
    <message>
        <source>The server tells of more calls than there can be</source>
        <translation>Der Server meldet mehr Anrufe, als es geben kann</translation>
    </message>
    <message>
        <source>The server does not know the user %1</source>
        <translation>Der Server kennt den Benutzer %1 nicht</translation>
    </message>
    <message>
        <source>The server does not tell the number of the user</source>
        <translation>Der Server nennt die Nummer des Benutzers nicht</translation>
    </message>
</context>
<context>
    <name>Jackfield::NetTapiFactory</name>
    <message>
        <source>&quot;%1&quot; is no extension; use digits without blanks</source>
        <translation>„%1“ ist keine Nebenstelle; verwenden Sie Ziffern ohne Leerzeichen</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>The name or address of the server is missing or misspelled</source>
        <translation>Der Name oder die Adresse des Servers fehlt oder ist falsch geschrieben</translation>
    </message>
    <message>
        <source>The name of the user is missing</source>
        <translation>Der Name des Benutzers fehlt</translation>
    </message>
    <message>
        <source>The prefix of the trunk group is digits, such as 9, or empty</source>
        <translation>Die Kennziffer des Leitungsbündels besteht aus Ziffern, zum Beispiel 9, oder ist leer</translation>
    </message>
    <message>
        <source>FacetPhone knows neither passwords nor encryption: whoever reaches its port can listen, and act as any user. Let only trusted computers reach it, with a VPN or a rule of the firewall.</source>
        <translation>FacetPhone kennt weder Passwörter noch Verschlüsselung: Wer seinen Port erreicht, kann mithören und als beliebiger Benutzer handeln. Lassen Sie nur vertrauenswürdige Computer heran, mit einem VPN oder einer Firewall-Regel.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name or address of the FacetPhone server.</source>
        <translation>Name oder Adresse des FacetPhone-Servers.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port of NetTAPI.</source>
        <translation>Der Port von NetTAPI.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Your user name in FacetPhone; there is no password.</source>
        <translation>Ihr Benutzername in FacetPhone; ein Passwort gibt es nicht.</translation>
    </message>
    <message>
        <source>Others to watch</source>
        <translation>Weitere Nebenstellen</translation>
    </message>
    <message>
        <source>Extensions whose outside calls are shown too.</source>
        <translation>Nebenstellen, deren externe Anrufe auch gezeigt werden.</translation>
    </message>
    <message>
        <source>Trunk prefix</source>
        <translation>Leitungsbündel</translation>
    </message>
    <message>
        <source>Goes before numbers outside: 9 is the default trunk group, 81 and on are others.</source>
        <translation>Steht vor externen Nummern: 9 ist das übliche Leitungsbündel, ab 81 folgen weitere.</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuswerte</translation>
    </message>
    <message>
        <source>What you may choose as your status, spelled exactly as in FacetPhone: the server does not tell them.</source>
        <translation>Was Sie als Status wählen können, genau so geschrieben wie in FacetPhone: Der Server nennt sie nicht.</translation>
    </message>
    <message>
        <source>Dial extensions</source>
        <translation>Nebenstellen wählen</translation>
    </message>
    <message>
        <source>The vendor only speaks of numbers outside; try whether your server dials extensions too.</source>
        <translation>Der Hersteller spricht nur von externen Nummern; probieren Sie aus, ob Ihr Server auch Nebenstellen wählt.</translation>
    </message>
    <message>
        <source>A telephone exchange by FacetCorp; you have a user name there.</source>
        <translation>Eine Telefonanlage von FacetCorp; Sie haben dort einen Benutzernamen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::NetTapiSystem</name>
    <message>
        <source>its end was missed</source>
        <translation>sein Ende wurde nicht erfasst</translation>
    </message>
    <message>
        <source>What became of a call of line %1 while the connection was lost is not known</source>
        <translation>Was aus einem Anruf der Leitung %1 wurde, während die Verbindung verloren war, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the server gives no answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>The calls of %1 are not told: %2</source>
        <translation>Die Anrufe von %1 werden nicht gemeldet: %2</translation>
    </message>
    <message>
        <source>The statuses of the set-up are: %1</source>
        <translation>Die eingerichteten Statuswerte sind: %1</translation>
    </message>
    <message>
        <source>It dials numbers outside only; extensions can be allowed in its set-up</source>
        <translation>Es werden nur externe Nummern gewählt; Nebenstellen lassen sich in der Einrichtung erlauben</translation>
    </message>
    <message>
        <source>Another number is being dialled; wait a moment</source>
        <translation>Es wird gerade eine andere Nummer gewählt; warten Sie einen Moment</translation>
    </message>
    <message>
        <source>%1 is not sent after the answer: this phone system does not tell when a call is answered. Use the keypad.</source>
        <translation>%1 wird nach dem Annehmen nicht gesendet: Diese Telefonanlage meldet nicht, wann ein Anruf angenommen wird. Verwenden Sie das Tastenfeld.</translation>
    </message>
    <message>
        <source>Only shown, not served: it is another user&apos;s line</source>
        <translation>Nur gezeigt, nicht bedient: Es ist die Leitung eines anderen Benutzers</translation>
    </message>
    <message>
        <source>There is no outside call on this line</source>
        <translation>Auf dieser Leitung gibt es kein externes Gespräch</translation>
    </message>
    <message>
        <source>The connection was lost meanwhile</source>
        <translation>Die Verbindung ging inzwischen verloren</translation>
    </message>
    <message>
        <source>The server gives no answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Jackfield::NoteDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is to be remembered of this call</source>
        <translation>Was zu diesem Anruf festzuhalten ist</translation>
    </message>
    <message>
        <source>Keeps the note in the journal (Ctrl+Enter).</source>
        <translation>Speichert die Notiz im Journal (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A note has at most %1 characters: please shorten it.</source>
        <translation>Eine Notiz hat höchstens %1 Zeichen: Bitte kürzen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Jackfield::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>Jackfield::Notifier</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::NumberPlan</name>
    <message>
        <source>There is a 0 after the country code %1, where none is expected.</source>
        <translation>Nach der Landesvorwahl %1 steht eine 0, wo keine zu erwarten ist.</translation>
    </message>
    <message>
        <source>The 0 after the country code was dropped.</source>
        <translation>Die 0 nach der Landesvorwahl wurde weggelassen.</translation>
    </message>
    <message>
        <source>No country has this code.</source>
        <translation>Kein Land hat diese Vorwahl.</translation>
    </message>
    <message>
        <source>There is a plus before a ten-digit number without country code.</source>
        <translation>Vor einer zehnstelligen Nummer ohne Landesvorwahl steht ein Plus.</translation>
    </message>
    <message>
        <source>The number is too short to be called from abroad.</source>
        <translation>Die Nummer ist zu kurz, um aus dem Ausland angerufen zu werden.</translation>
    </message>
    <message>
        <source>Numbers with +1 have ten digits after it.</source>
        <translation>Nummern mit +1 haben danach zehn Ziffern.</translation>
    </message>
    <message>
        <source>The number has more than 15 digits.</source>
        <translation>Die Nummer hat mehr als 15 Ziffern.</translation>
    </message>
    <message>
        <source>There is a plus before a 0.</source>
        <translation>Vor einer 0 steht ein Plus.</translation>
    </message>
    <message>
        <source>There is a plus before a national number.</source>
        <translation>Vor einer nationalen Nummer steht ein Plus.</translation>
    </message>
    <message>
        <source>This is a private number of “%1”. Is that your own phone system?</source>
        <translation>Das ist eine private Nummer von „%1“. Ist das Ihre eigene Telefonanlage?</translation>
    </message>
    <message>
        <source>The link does not say the whole number.</source>
        <translation>Der Link enthält nicht die ganze Nummer.</translation>
    </message>
    <message>
        <source>The country of this location is not set, so this cannot be told apart.</source>
        <translation>Das Land dieses Standorts ist nicht festgelegt, daher lässt sich das nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Emergency number: dialled as it is.</source>
        <translation>Notrufnummer: gewählt, wie sie ist.</translation>
    </message>
    <message>
        <source>Short service number: no area code is added.</source>
        <translation>Kurze Servicenummer: Es wird keine Ortsvorwahl ergänzt.</translation>
    </message>
    <message>
        <source>This is an emergency number in other countries. Is it an extension here?</source>
        <translation>Das ist in anderen Ländern eine Notrufnummer. Ist es hier eine Nebenstelle?</translation>
    </message>
    <message>
        <source>This only gets an outside line or the operator.</source>
        <translation>Das führt nur zum Amt oder zur Vermittlung.</translation>
    </message>
    <message>
        <source>This looks like the outside-line digit and a national number.</source>
        <translation>Das sieht nach der Amtskennziffer und einer nationalen Nummer aus.</translation>
    </message>
    <message>
        <source>011 is the international prefix of North America.</source>
        <translation>011 ist die internationale Vorwahl Nordamerikas.</translation>
    </message>
    <message>
        <source>The area code of this location is not set.</source>
        <translation>Die Ortsvorwahl dieses Standorts ist nicht festgelegt.</translation>
    </message>
    <message>
        <source>The own area code was added.</source>
        <translation>Die eigene Ortsvorwahl wurde ergänzt.</translation>
    </message>
    <message>
        <source>The outside-line digit was removed.</source>
        <translation>Die Amtskennziffer wurde entfernt.</translation>
    </message>
    <message>
        <source>This begins with 0: is it a national number of another country?</source>
        <translation>Das beginnt mit 0: Ist es eine nationale Nummer eines anderen Landes?</translation>
    </message>
    <message>
        <source>Is the plus in front missing?</source>
        <translation>Fehlt das Plus davor?</translation>
    </message>
    <message>
        <source>Numbers here have 7, 10 or 11 digits.</source>
        <translation>Nummern haben hier 7, 10 oder 11 Ziffern.</translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation>Die Nummer ist zu kurz.</translation>
    </message>
    <message>
        <source>Is the %1 in front missing?</source>
        <translation>Fehlt die %1 davor?</translation>
    </message>
    <message>
        <source>The number is too long for a local one, and does not begin with %1.</source>
        <translation>Die Nummer ist zu lang für eine Ortsnummer und beginnt nicht mit %1.</translation>
    </message>
</context>
<context>
    <name>Jackfield::NumberResolver</name>
    <message>
        <source>The text is too long to be a number.</source>
        <translation>Der Text ist zu lang für eine Nummer.</translation>
    </message>
    <message>
        <source>Only the digits kept.</source>
        <translation>Nur die Ziffern behalten.</translation>
    </message>
    <message>
        <source>HTML characters, invisible characters and blanks cleaned.</source>
        <translation>HTML-Zeichen, unsichtbare Zeichen und Leerzeichen bereinigt.</translation>
    </message>
    <message>
        <source>Subaddress and name cut off.</source>
        <translation>Subadresse und Name abgeschnitten.</translation>
    </message>
    <message>
        <source>Link scheme removed.</source>
        <translation>Schema des Links entfernt.</translation>
    </message>
    <message>
        <source>%XX decoded.</source>
        <translation>%XX dekodiert.</translation>
    </message>
    <message>
        <source>There is a control character in it.</source>
        <translation>Es ist ein Steuerzeichen darin.</translation>
    </message>
    <message>
        <source>It contains an invisible character that reverses what one reads.</source>
        <translation>Es enthält ein unsichtbares Zeichen, das die Leserichtung umkehrt.</translation>
    </message>
    <message>
        <source>Digits and dashes of other scripts replaced.</source>
        <translation>Ziffern und Striche anderer Schriften ersetzt.</translation>
    </message>
    <message>
        <source>This is an address without a telephone number.</source>
        <translation>Das ist eine Adresse ohne Telefonnummer.</translation>
    </message>
    <message>
        <source>Parameters of the link read.</source>
        <translation>Parameter des Links gelesen.</translation>
    </message>
    <message>
        <source>Label in front removed.</source>
        <translation>Vorangestellte Bezeichnung entfernt.</translation>
    </message>
    <message>
        <source>There are several numbers; this is the first one.</source>
        <translation>Es sind mehrere Nummern; dies ist die erste.</translation>
    </message>
    <message>
        <source>The other extension behind the slash was left out.</source>
        <translation>Die andere Nebenstelle nach dem Schrägstrich wurde weggelassen.</translation>
    </message>
    <message>
        <source>First number taken.</source>
        <translation>Erste Nummer genommen.</translation>
    </message>
    <message>
        <source>Comment behind the number removed.</source>
        <translation>Kommentar nach der Nummer entfernt.</translation>
    </message>
    <message>
        <source>Direct dial digits joined to the number.</source>
        <translation>Durchwahl an die Nummer gehängt.</translation>
    </message>
    <message>
        <source>Extension kept for after the answer.</source>
        <translation>Nebenstelle für die Nachwahl aufgehoben.</translation>
    </message>
    <message>
        <source>Outside-line digit and its pause removed.</source>
        <translation>Amtskennziffer samt Pause entfernt.</translation>
    </message>
    <message>
        <source>Pauses and digits kept for after the answer.</source>
        <translation>Pausen und Ziffern für die Nachwahl aufgehoben.</translation>
    </message>
    <message>
        <source>Blanks at the ends removed.</source>
        <translation>Leerzeichen an den Enden entfernt.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be dialled.</source>
        <translation>Es ist ein Zeichen darin, das nicht gewählt werden kann.</translation>
    </message>
    <message>
        <source>This is a placeholder, not a number.</source>
        <translation>Das ist ein Platzhalter, keine Nummer.</translation>
    </message>
    <message>
        <source>It contains letters that do not spell a number.</source>
        <translation>Es enthält Buchstaben, die keine Nummer ergeben.</translation>
    </message>
    <message>
        <source>Letters replaced by the digits of the keypad.</source>
        <translation>Buchstaben durch die Ziffern der Wähltasten ersetzt.</translation>
    </message>
    <message>
        <source>Links may not send * or # to the phone system.</source>
        <translation>Links dürfen kein * oder # an die Telefonanlage senden.</translation>
    </message>
    <message>
        <source>A plus cannot be dialled within a code. Write the number with its international prefix.</source>
        <translation>Ein Plus kann in einem Code nicht gewählt werden. Schreiben Sie die Nummer mit ihrer internationalen Vorwahl.</translation>
    </message>
    <message>
        <source>The code is too long.</source>
        <translation>Der Code ist zu lang.</translation>
    </message>
    <message>
        <source>Code for the phone system: dialled as typed.</source>
        <translation>Code für die Telefonanlage: gewählt wie eingegeben.</translation>
    </message>
    <message>
        <source>There is a plus in the middle.</source>
        <translation>In der Mitte steht ein Plus.</translation>
    </message>
    <message>
        <source>There is a second plus in it.</source>
        <translation>Es steht ein zweites Plus darin.</translation>
    </message>
    <message>
        <source>Plus read.</source>
        <translation>Plus gelesen.</translation>
    </message>
    <message>
        <source>(0) after the country code removed.</source>
        <translation>(0) nach der Landesvorwahl entfernt.</translation>
    </message>
    <message>
        <source>There are no digits in it.</source>
        <translation>Es sind keine Ziffern darin.</translation>
    </message>
    <message>
        <source>There are more digits than any number has.</source>
        <translation>Es sind mehr Ziffern, als eine Nummer haben kann.</translation>
    </message>
    <message>
        <source>This is an extension at “%1”. Is that your own phone system?</source>
        <translation>Das ist eine Nebenstelle bei „%1“. Ist das Ihre eigene Telefonanlage?</translation>
    </message>
    <message>
        <source>Is this the outside-line digit of another location?</source>
        <translation>Ist das die Amtskennziffer eines anderen Standorts?</translation>
    </message>
    <message>
        <source>The letters were replaced by digits.</source>
        <translation>Die Buchstaben wurden durch Ziffern ersetzt.</translation>
    </message>
    <message>
        <source>Dialled from here as</source>
        <translation>Von hier gewählt als</translation>
    </message>
</context>
<context>
    <name>Jackfield::OrderField</name>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>Jackfield::OrderWords</name>
    <message>
        <source>Ending the forward</source>
        <translation>Beenden der Umleitung</translation>
    </message>
    <message>
        <source>Stopping the recording</source>
        <translation>Beenden der Aufzeichnung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 did not work. %2</source>
        <translation>%1 fehlgeschlagen. %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::OwnLine</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No phone system serves this line</source>
        <translation>Keine Telefonanlage bedient diese Leitung</translation>
    </message>
    <message>
        <source>Forward: %1</source>
        <translation>Umleitung: %1</translation>
    </message>
    <message>
        <source>Forward: off</source>
        <translation>Umleitung: aus</translation>
    </message>
    <message>
        <source>Forward: not known</source>
        <translation>Umleitung: nicht bekannt</translation>
    </message>
    <message>
        <source>Forwards: %1 on</source>
        <translation>Rufumleitungen: %1 ein</translation>
    </message>
    <message>
        <source>Remote office: not known</source>
        <translation>Remote Office: nicht bekannt</translation>
    </message>
    <message>
        <source>Remote office: %1</source>
        <translation>Remote Office: %1</translation>
    </message>
    <message>
        <source>Remote office: off</source>
        <translation>Remote Office: aus</translation>
    </message>
    <message>
        <source>%1 (sent)</source>
        <translation>%1 (gesendet)</translation>
    </message>
    <message>
        <source>Do not disturb: not known</source>
        <translation>Anrufschutz: nicht bekannt</translation>
    </message>
    <message>
        <source>Do not disturb: on</source>
        <translation>Anrufschutz: ein</translation>
    </message>
    <message>
        <source>Do not disturb: off</source>
        <translation>Anrufschutz: aus</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
</context>
<context>
    <name>Jackfield::PageFinder</name>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Jackfield::PartyNames</name>
    <message>
        <source>%1 or one other</source>
        <translation>%1 oder jemand anderes</translation>
    </message>
    <message>
        <source>%1 or %2 others</source>
        <translation>%1 oder %2 andere</translation>
    </message>
    <message>
        <source>somebody at %1</source>
        <translation>jemand bei %1</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>wahrscheinlich %1</translation>
    </message>
    <message>
        <source>Number not known</source>
        <translation>Nummer nicht bekannt</translation>
    </message>
    <message>
        <source>name sent by the other side</source>
        <translation>von der Gegenseite gesendeter Name</translation>
    </message>
    <message>
        <source>name sent by caller</source>
        <translation>vom Anrufer gesendeter Name</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;name sent by caller&quot;, %2 a name</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::PhoneSystemFactory</name>
    <message>
        <source>%1 is &quot;%2&quot;; it can be one of: %3</source>
        <translation>%1 ist &quot;%2&quot;; möglich ist eines von: %3</translation>
    </message>
</context>
<context>
    <name>Jackfield::PopPage</name>
    <message>
        <source>when it rings</source>
        <translation>wenn es klingelt</translation>
    </message>
    <message>
        <source>when I answer</source>
        <translation>wenn ich annehme</translation>
    </message>
    <message>
        <source>when the call is over</source>
        <translation>wenn der Anruf zu Ende ist</translation>
    </message>
    <message>
        <source>What is made of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Pages and programs</source>
        <translation>Seiten und Programme</translation>
    </message>
    <message>
        <source>A web page for the caller</source>
        <translation>Eine Webseite zum Anrufer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>Ohne Nummer</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>First its whole path, then its arguments, one in each line. It is started without a shell.</source>
        <translation>Zuerst sein vollständiger Pfad, dann seine Argumente, eines je Zeile. Es wird ohne Shell gestartet.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>the number as it came</source>
        <translation>die Nummer, wie sie kam</translation>
    </message>
    <message>
        <source>the number with + and country</source>
        <translation>die Nummer mit + und Landesvorwahl</translation>
    </message>
    <message>
        <source>the number within the country</source>
        <translation>die Nummer innerhalb des Landes</translation>
    </message>
    <message>
        <source>the caller&apos;s name</source>
        <translation>der Name des Anrufers</translation>
    </message>
    <message>
        <source>your line</source>
        <translation>Ihre Leitung</translation>
    </message>
    <message>
        <source>the number that was called</source>
        <translation>die angerufene Nummer</translation>
    </message>
    <message>
        <source>the queue</source>
        <translation>die Warteschlange</translation>
    </message>
    <message>
        <source>incoming or outgoing</source>
        <translation>eingehend oder ausgehend</translation>
    </message>
    <message>
        <source>the id of the call</source>
        <translation>die Kennung des Anrufs</translation>
    </message>
    <message>
        <source>the phone system</source>
        <translation>die Telefonanlage</translation>
    </message>
    <message>
        <source>your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>seconds you spoke, at the end</source>
        <translation>Gesprächsdauer in Sekunden, am Ende</translation>
    </message>
    <message>
        <source>how it ended, at the end</source>
        <translation>wie der Anruf ausging, am Ende</translation>
    </message>
    <message>
        <source>&amp;Insert a placeholder</source>
        <translation>Platzhalter &amp;einfügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a placeholder, what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Goes where you typed last; to the program as one more argument</source>
        <translation>Kommt dorthin, wo Sie zuletzt getippt haben; beim Programm als weiteres Argument</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A call of this number and name makes:</source>
        <translation>Ein Anruf mit dieser Nummer und diesem Namen ergibt:</translation>
    </message>
    <message>
        <source>Number to try</source>
        <translation>Nummer zum Ausprobieren</translation>
    </message>
    <message>
        <source>none: a caller who hides it</source>
        <translation>keine: ein Anrufer, der sie unterdrückt</translation>
    </message>
    <message>
        <source>Name to try</source>
        <translation>Name zum Ausprobieren</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Open the page now</source>
        <translation>&amp;Seite jetzt öffnen</translation>
    </message>
    <message>
        <source>What came of opening it</source>
        <translation>Was das Öffnen ergab</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>No page: %1</source>
        <translation>Keine Seite: %1</translation>
    </message>
    <message>
        <source>No page is opened.</source>
        <translation>Es wird keine Seite geöffnet.</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programm: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Argument %1: %2</translation>
    </message>
    <message>
        <source>No program is started.</source>
        <translation>Es wird kein Programm gestartet.</translation>
    </message>
    <message>
        <source>The browser was asked to open it.</source>
        <translation>Der Browser wurde gebeten, die Seite zu öffnen.</translation>
    </message>
    <message>
        <source>It could not be opened. %1</source>
        <translation>Die Seite konnte nicht geöffnet werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::PopPieces</name>
    <message>
        <source>“&lt;#” has no “#&gt;” behind its name: write &lt;# N #&gt;.</source>
        <translation>„&lt;#“ hat kein „#&gt;“ nach dem Namen: Schreiben Sie &lt;# N #&gt;.</translation>
    </message>
    <message>
        <source>Nobody knows the placeholder “%1”. There are {number}, {national}, {e164}, {name}, {line}, {called}, {queue}, {direction}, {call}, {system}, {note}, {duration} and {outcome}.</source>
        <translation>Der Platzhalter „%1“ ist nicht bekannt. Es gibt {number}, {national}, {e164}, {name}, {line}, {called}, {queue}, {direction}, {call}, {system}, {note}, {duration} und {outcome}.</translation>
    </message>
</context>
<context>
    <name>Jackfield::PopTargets</name>
    <message>
        <source>The page for calls cannot be opened: %1</source>
        <translation>Die Seite für Anrufe kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The page for callers without a number cannot be opened: %1</source>
        <translation>Die Seite für Anrufer ohne Nummer kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>It has a placeholder for the number.</source>
        <translation>Sie enthält einen Platzhalter für die Nummer.</translation>
    </message>
    <message>
        <source>The program for calls cannot be started: %1</source>
        <translation>Das Programm für Anrufe kann nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::PopTemplate</name>
    <message>
        <source>Leave user and password out of the address: every program of this computer could read them.</source>
        <translation>Lassen Sie Benutzer und Passwort aus der Adresse weg: Jedes Programm auf diesem Computer könnte sie lesen.</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https:// and the server’s name, and a / before the first placeholder: https://crm.example/?number={e164}. Placeholders cannot stand for the server.</source>
        <translation>Die Adresse muss mit http:// oder https:// und dem Namen des Servers beginnen, mit einem / vor dem ersten Platzhalter: https://crm.example/?number={e164}. Platzhalter können nicht für den Server stehen.</translation>
    </message>
    <message>
        <source>Put a / behind the server’s name, before the first placeholder: https://crm.example/?number={e164}.</source>
        <translation>Setzen Sie ein / hinter den Namen des Servers, vor den ersten Platzhalter: https://crm.example/?number={e164}.</translation>
    </message>
    <message>
        <source>An address cannot hold “%1”; write %2 for it.</source>
        <translation>Eine Adresse darf „%1“ nicht enthalten; schreiben Sie dafür %2.</translation>
    </message>
    <message>
        <source>A % in an address needs two hexadecimal digits behind it; write %25 for the character itself.</source>
        <translation>Auf ein % in einer Adresse müssen zwei hexadezimale Ziffern folgen; schreiben Sie %25 für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>Die Adresse ist zu lang.</translation>
    </message>
    <message>
        <source>The address must not hold /./ or /../.</source>
        <translation>Die Adresse darf weder /./ noch /../ enthalten.</translation>
    </message>
    <message>
        <source>The page needs a number, and there is none.</source>
        <translation>Die Seite braucht eine Nummer, und es gibt keine.</translation>
    </message>
    <message>
        <source>What this call says would lead to another page.</source>
        <translation>Die Angaben dieses Anrufs würden zu einer anderen Seite führen.</translation>
    </message>
    <message>
        <source>Give the program with its whole path, such as /usr/bin/crm.</source>
        <translation>Geben Sie das Programm mit vollständigem Pfad an, zum Beispiel /usr/bin/crm.</translation>
    </message>
    <message>
        <source>The program itself cannot hold a placeholder, only its arguments can.</source>
        <translation>Das Programm selbst darf keinen Platzhalter enthalten, nur seine Argumente.</translation>
    </message>
    <message>
        <source>There is no program.</source>
        <translation>Es gibt kein Programm.</translation>
    </message>
    <message>
        <source>The program or an argument holds a control character.</source>
        <translation>Das Programm oder ein Argument enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>A .bat or .cmd file can only be given numbers, such as {number}: other words could become commands.</source>
        <translation>Einer .bat- oder .cmd-Datei können nur Nummern übergeben werden, zum Beispiel {number}: Andere Wörter könnten zu Befehlen werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::PresetList</name>
    <message>
        <source>&amp;Use this product</source>
        <translation>Dieses Produkt &amp;verwenden</translation>
    </message>
    <message>
        <source>Search for a product</source>
        <translation>Nach einem Produkt suchen</translation>
    </message>
    <message>
        <source>Maker, model or kind</source>
        <translation>Hersteller, Modell oder Art</translation>
    </message>
    <message>
        <source>Known products</source>
        <translation>Bekannte Produkte</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Products found: %1</source>
        <translation>Gefundene Produkte: %1</translation>
    </message>
    <message>
        <source>No product matches. Go back and type the address by hand.</source>
        <translation>Kein Produkt passt. Gehen Sie zurück und geben Sie die Adresse von Hand ein.</translation>
    </message>
</context>
<context>
    <name>Jackfield::PresetModel</name>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::Profile</name>
    <message>
        <source>The folder %1 cannot be made. Choose another one with --profile, or ask for the right to write there.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie mit --profile einen anderen oder bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>The folder %1 is not yours, or cannot be written. Choose another one with --profile.</source>
        <translation>Der Ordner %1 gehört Ihnen nicht oder ist nicht beschreibbar. Wählen Sie mit --profile einen anderen.</translation>
    </message>
    <message>
        <source>The path %1 is too long for a socket. Choose a folder with a shorter path with --profile.</source>
        <translation>Der Pfad %1 ist zu lang für einen Socket. Wählen Sie mit --profile einen Ordner mit kürzerem Pfad.</translation>
    </message>
</context>
<context>
    <name>Jackfield::PromptBar</name>
    <message>
        <source>from line %1</source>
        <translation>von Leitung %1</translation>
    </message>
    <message>
        <source>%1 (dials %2)</source>
        <translation>%1 (wählt %2)</translation>
    </message>
    <message>
        <source>&amp;Dial</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>&amp;Redirect</source>
        <translation>&amp;Weiterleiten</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Umleiten</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t dial</source>
        <translation>&amp;Nicht wählen</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t redirect</source>
        <translation>&amp;Nicht weiterleiten</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t forward</source>
        <translation>&amp;Nicht umleiten</translation>
    </message>
    <message>
        <source>Do not ask again for internal and national numbers</source>
        <translation>Bei internen und nationalen Nummern nicht mehr fragen</translation>
    </message>
    <message>
        <source>Always allow calls to normal numbers from this source</source>
        <translation>Immer erlauben: Anrufe zu normalen Nummern aus dieser Quelle</translation>
    </message>
    <message>
        <source>Send the digits %1 after the answer</source>
        <translation>Nach dem Annehmen die Ziffern %1 senden</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n weitere wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Question before dialling: %1</source>
        <translation>Frage vor dem Wählen: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueAgentModel</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueBoardDialog</name>
    <message>
        <source>Limits and sound</source>
        <translation>Schwellen und Ton</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>A figure is amber or red from its limit on; the service level below it.</source>
        <translation>Eine Kennzahl ist ab ihrer Schwelle gelb oder rot; der Servicelevel darunter.</translation>
    </message>
    <message>
        <source>A queue of this name cannot have limits: rename it at the phone system.</source>
        <translation>Eine Warteschlange mit diesem Namen kann keine Schwellen haben: Benennen Sie sie in der Telefonanlage um.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Longest wait, seconds</source>
        <translation>Längste Wartezeit, Sekunden</translation>
    </message>
    <message>
        <source>Average wait, seconds</source>
        <translation>Mittlere Wartezeit, Sekunden</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Service level, per cent</source>
        <translation>Servicelevel, Prozent</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>At red</source>
        <translation>Bei Rot</translation>
    </message>
    <message>
        <source>At amber and red</source>
        <translation>Bei Gelb und Rot</translation>
    </message>
    <message>
        <source>Repeat after, seconds</source>
        <translation>Wiederholen nach, Sekunden</translation>
    </message>
    <message>
        <source>Snooze for, minutes</source>
        <translation>Stumm für, Minuten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1: amber</source>
        <comment>a figure</comment>
        <translation>%1: Gelb</translation>
    </message>
    <message>
        <source>%1: red</source>
        <comment>a figure</comment>
        <translation>%1: Rot</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueCallerModel</name>
    <message>
        <source>Number not known</source>
        <translation>Nummer nicht bekannt</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Name sent by caller</source>
        <translation>Vom Anrufer gesendeter Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueDetail</name>
    <message>
        <source>All queues</source>
        <translation>Alle Warteschlangen</translation>
    </message>
    <message>
        <source>Limits and sound…</source>
        <translation>Schwellen und Ton…</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Anrufer</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Nobody is told to wait or talk here.</source>
        <translation>Es ist niemand gemeldet, der hier wartet oder spricht.</translation>
    </message>
    <message>
        <source>No agent of this queue is known.</source>
        <translation>Von dieser Warteschlange ist kein Agent bekannt.</translation>
    </message>
    <message>
        <source>there are more callers than are read</source>
        <translation>es gibt mehr Anrufer, als gelesen werden</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueHistory</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>Wartend, höchstens</translation>
    </message>
    <message>
        <source>Most connected</source>
        <translation>Verbunden, höchstens</translation>
    </message>
    <message>
        <source>Longest wait (s)</source>
        <translation>Längste Wartezeit (s)</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Average wait (s)</source>
        <translation>Mittlere Wartezeit (s)</translation>
    </message>
    <message>
        <source>Service level (%)</source>
        <translation>Servicelevel (%)</translation>
    </message>
    <message>
        <source>Seen (s)</source>
        <translation>Beobachtet (s)</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueuePanel</name>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>No phone system has told of a queue yet.</source>
        <translation>Noch keine Telefonanlage hat eine Warteschlange gemeldet.</translation>
    </message>
    <message>
        <source>You in %1: %2, calls taken: %3</source>
        <extracomment>%1 name of a queue, %2 &quot;Ready&quot; or &quot;Busy&quot;, %3 a count</extracomment>
        <translation>Sie in %1: %2, angenommene Anrufe: %3</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueTile</name>
    <message>
        <source>Old figures</source>
        <translation>Veraltete Werte</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Shows its callers and agents.</source>
        <translation>Zeigt ihre Anrufer und Agenten.</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueueTrend</name>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Zahlen</translation>
    </message>
    <message>
        <source>At most %1, last %2</source>
        <translation>Höchstens %1, zuletzt %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::QueuesPage</name>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>Queues of the wallboard, by their name and in this order. None: all there are.</source>
        <translation>Warteschlangen des Wallboards, nach ihrem Namen und in dieser Reihenfolge. Keine: alle vorhandenen.</translation>
    </message>
    <message>
        <source>Where the window is</source>
        <translation>Bildschirm des Fensters</translation>
    </message>
    <message>
        <source>In full on</source>
        <translation>Vollbild auf</translation>
    </message>
    <message>
        <source>Limits and sound</source>
        <translation>Schwellen und Ton</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>none is known yet</source>
        <translation>noch keine bekannt</translation>
    </message>
    <message>
        <source>Name of another queue</source>
        <translation>Name einer weiteren Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Eine weitere</translation>
    </message>
    <message>
        <source>Type the name of a queue.</source>
        <translation>Geben Sie den Namen einer Warteschlange ein.</translation>
    </message>
    <message>
        <source>A queue of this name cannot have limits.</source>
        <translation>Eine Warteschlange mit diesem Namen kann keine Schwellen haben.</translation>
    </message>
</context>
<context>
    <name>Jackfield::RememberedPage</name>
    <message>
        <source>Nobody is remembered. Tick “Always allow …” in a question to put its web page or program here.</source>
        <translation>Niemand ist gemerkt. Kreuzen Sie in einer Frage „Immer erlauben …“ an, um ihre Webseite oder ihr Programm hier aufzunehmen.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>Wide&amp;rrufen</translation>
    </message>
    <message>
        <source>Web pages and programs may be remembered</source>
        <translation>Webseiten und Programme dürfen gemerkt werden</translation>
    </message>
    <message>
        <source>Remembered sources</source>
        <translation>Gemerkte Quellen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Ask again for the selected sources. Counts at once.</source>
        <translation>Bei den ausgewählten Quellen wieder fragen. Gilt sofort.</translation>
    </message>
    <message>
        <source>Your administrator has switched this off: nobody is remembered, and this list does not count.</source>
        <translation>Ihre Administration hat das ausgeschaltet: Niemand wird gemerkt, und diese Liste gilt nicht.</translation>
    </message>
    <message>
        <source>While this is off nobody is remembered, and this list does not count.</source>
        <translation>Solange das aus ist, wird niemand gemerkt, und diese Liste gilt nicht.</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Gemerkt</translation>
    </message>
</context>
<context>
    <name>Jackfield::RememberedSources</name>
    <message>
        <source>The list of remembered sources cannot be read. You will be asked again for each; the file is kept as %1.</source>
        <translation>Die Liste der gemerkten Quellen ist nicht lesbar. Sie werden bei jeder wieder gefragt; die Datei wird als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The list of remembered sources could not be written, so what you changed holds until Jackfield ends: %1</source>
        <translation>Die Liste der gemerkten Quellen konnte nicht geschrieben werden, Ihre Änderungen gelten daher nur, bis Jackfield endet: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::RemoteOfficeField</name>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Number of the phone you work at</source>
        <translation>Nummer des Telefons, an dem Sie arbeiten</translation>
    </message>
    <message>
        <source>The line&apos;s calls ring at this number, and calls you make start there.</source>
        <translation>Die Anrufe der Leitung klingeln an dieser Nummer, und Ihre eigenen Anrufe gehen von dort aus.</translation>
    </message>
    <message>
        <source>The line&apos;s calls ring at its own phone again.</source>
        <translation>Die Anrufe der Leitung klingeln wieder am eigenen Telefon.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>Jackfield::RequestPreviewBox</name>
    <message>
        <source>What would be sent</source>
        <translation>Was gesendet würde</translation>
    </message>
    <message>
        <source>Number to show the request for</source>
        <translation>Nummer, für die die Anfrage gezeigt wird</translation>
    </message>
    <message>
        <source>What to know about the request</source>
        <translation>Was zu der Anfrage zu wissen ist</translation>
    </message>
    <message>
        <source>For the number</source>
        <translation>Für die Nummer</translation>
    </message>
</context>
<context>
    <name>Jackfield::RequestsPage</name>
    <message>
        <source>Local server</source>
        <translation>Lokaler Server</translation>
    </message>
    <message>
        <source>Take requests on this computer</source>
        <translation>Anforderungen auf diesem Computer annehmen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Text commands by TCP</source>
        <translation>Textbefehle per TCP</translation>
    </message>
    <message>
        <source>Text commands by UDP</source>
        <translation>Textbefehle per UDP</translation>
    </message>
    <message>
        <source>Links of web pages, on the TCP port</source>
        <translation>Links von Webseiten, auf dem TCP-Port</translation>
    </message>
    <message>
        <source>Open now: %1</source>
        <translation>Jetzt offen: %1</translation>
    </message>
    <message>
        <source>Nothing is open now.</source>
        <translation>Jetzt ist nichts offen.</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Do not dial</source>
        <translation>Nicht wählen</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfordert</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Dial for pages without an address</source>
        <translation>Für Seiten ohne Adresse wählen</translation>
    </message>
    <message>
        <source>Remembered pages need no click</source>
        <translation>Gemerkte Seiten brauchen keinen Klick</translation>
    </message>
    <message>
        <source>What they may call</source>
        <translation>Was sie anrufen dürfen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Andere Länder</translation>
    </message>
    <message>
        <source>Also costs extra</source>
        <translation>Kostet ebenfalls extra</translation>
    </message>
    <message>
        <source>Calls in a minute</source>
        <translation>Anrufe in einer Minute</translation>
    </message>
    <message>
        <source>Calls in an hour</source>
        <translation>Anrufe in einer Stunde</translation>
    </message>
    <message>
        <source>Calls in a day</source>
        <translation>Anrufe an einem Tag</translation>
    </message>
    <message>
        <source>Emergency numbers are always asked about, and numbers that cost extra are never dialled for links, web pages and programs, whatever is set here. What you type yourself is not limited.</source>
        <translation>Bei Notrufnummern wird immer gefragt, und Nummern, die extra kosten, werden für Links, Webseiten und Programme nie gewählt, was auch immer hier eingestellt ist. Was Sie selbst eingeben, ist nicht beschränkt.</translation>
    </message>
    <message>
        <source>Dial requests</source>
        <translation>Wählanforderungen</translation>
    </message>
</context>
<context>
    <name>Jackfield::RingSound</name>
    <message>
        <source>it is neither ring, soft, bell or none, nor the whole path of a file</source>
        <translation>er ist weder ring, soft, bell oder none noch der vollständige Pfad einer Datei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>the file is larger than 10 MiB</source>
        <translation>die Datei ist größer als 10 MiB</translation>
    </message>
    <message>
        <source>the file cannot be read as a WAV file</source>
        <translation>die Datei ist nicht als WAV-Datei lesbar</translation>
    </message>
    <message>
        <source>it cannot be played</source>
        <translation>er kann nicht abgespielt werden</translation>
    </message>
    <message>
        <source>The ring sound %1 is not used: %2. Choose another one in the settings.</source>
        <extracomment>%1 a name or path, %2 a reason: &quot;there is no such file&quot;</extracomment>
        <translation>Der Klingelton %1 wird nicht verwendet: %2. Wählen Sie in den Einstellungen einen anderen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::RowsField</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Jackfield::SampleNumber</name>
    <message>
        <source>Type a number to see the request for it.</source>
        <translation>Geben Sie eine Nummer ein, um die Anfrage dafür zu sehen.</translation>
    </message>
    <message>
        <source>E10: %1</source>
        <translation>E10: %1</translation>
    </message>
    <message>
        <source>This is an emergency number. It is never tried out.</source>
        <translation>Das ist eine Notrufnummer. Sie wird nie ausprobiert.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ScreenPop</name>
    <message>
        <source>No page or program is set for calls.</source>
        <translation>Für Anrufe ist keine Seite und kein Programm eingestellt.</translation>
    </message>
    <message>
        <source>There is no number, and nothing is set for callers without one.</source>
        <translation>Es gibt keine Nummer, und für Anrufer ohne Nummer ist nichts eingestellt.</translation>
    </message>
    <message>
        <source>It is not certain who is calling.</source>
        <translation>Es ist nicht sicher, wer anruft.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Das Gespräch ist zu Ende.</translation>
    </message>
    <message>
        <source>So many calls came at once that nothing was opened for some of them. Their cards have a button for it.</source>
        <translation>Es kamen so viele Anrufe auf einmal, dass für einige nichts geöffnet wurde. Auf ihren Karten gibt es dafür eine Schaltfläche.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SecretDialog</name>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 &quot;Password&quot;, %2 a phone system, contacts or the journal</extracomment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>The server refuses the one that is kept.</source>
        <translation>Der Server lehnt ab, was hinterlegt ist.</translation>
    </message>
    <message>
        <source>It is needed to sign in, and none is kept.</source>
        <translation>Zum Anmelden wird es gebraucht, und nichts ist hinterlegt.</translation>
    </message>
    <message>
        <source>Show what is typed: %1</source>
        <translation>Eingabe anzeigen: %1</translation>
    </message>
    <message>
        <source>It will be kept in the keychain.</source>
        <translation>Die Eingabe wird im Schlüsselbund hinterlegt.</translation>
    </message>
    <message>
        <source>It will be kept for this run only: this desktop has no keychain.</source>
        <translation>Die Eingabe wird nur aufbewahrt, bis Jackfield endet: Dieser Desktop hat keinen Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SecretField</name>
    <message>
        <source>Forget</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>Takes it out of the keychain at once</source>
        <translation>Entfernt es sofort aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nicht hinterlegt</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebungsvariablen</translation>
    </message>
    <message>
        <source>asking the keychain …</source>
        <translation>der Schlüsselbund wird gefragt …</translation>
    </message>
    <message>
        <source>one is kept; what you type replaces it</source>
        <translation>hinterlegt; Ihre Eingabe ersetzt es</translation>
    </message>
    <message>
        <source>the keychain does not say: %1</source>
        <translation>der Schlüsselbund gibt keine Auskunft: %1</translation>
    </message>
    <message>
        <source>kept in the keychain</source>
        <translation>im Schlüsselbund hinterlegt</translation>
    </message>
    <message>
        <source>kept until Jackfield ends: there is no keychain</source>
        <translation>aufbewahrt, bis Jackfield endet: Es gibt keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>It could not be forgotten. %1</source>
        <translation>Es konnte nicht gelöscht werden. %1</translation>
    </message>
    <message>
        <source>another server: type it again</source>
        <translation>anderer Server: neu eingeben</translation>
    </message>
</context>
<context>
    <name>Jackfield::SecretLine</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Shows what is typed here; what is kept is never shown</source>
        <translation>Zeigt, was hier eingegeben wird; was hinterlegt ist, wird nie gezeigt</translation>
    </message>
    <message>
        <source>Show what is typed: %1</source>
        <translation>Eingabe anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SecretMover</name>
    <message>
        <source>A password of %1 stands in clear in settings that are not yours to change. It works, but others may read it: ask your administrator to take it out.</source>
        <translation>Ein Passwort von %1 steht im Klartext in Einstellungen, die Sie nicht ändern dürfen. Es funktioniert, aber andere können es lesen: Bitten Sie Ihre Administration, es dort zu entfernen.</translation>
    </message>
    <message>
        <source>A password of %1 still stands in clear in the settings file, since it could not be moved to the keychain. %2</source>
        <translation>Ein Passwort von %1 steht noch im Klartext in der Einstellungsdatei, weil es nicht in den Schlüsselbund verschoben werden konnte. %2</translation>
    </message>
    <message>
        <source>A password of %1 stands in clear in the settings file, and there is no keychain to move it to. Install one, such as GNOME Keyring or KWallet.</source>
        <translation>Ein Passwort von %1 steht im Klartext in der Einstellungsdatei, und es gibt keinen Schlüsselbund, in den es verschoben werden könnte. Installieren Sie einen, zum Beispiel GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>A password of %1 is in the keychain now, but still stands in clear in the settings file as well. %2</source>
        <translation>Ein Passwort von %1 ist jetzt im Schlüsselbund, steht aber auch noch im Klartext in der Einstellungsdatei. %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::SecretQuestions</name>
    <message>
        <source>Team journal</source>
        <translation>Team-Journal</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password could not be kept. %1</source>
        <translation>Das Passwort ließ sich nicht aufbewahren. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SettingForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Your administrator has set this; it cannot be changed here.</source>
        <translation>Ihre Administration hat das vorgegeben; hier kann es nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1: this could not be saved. %2</source>
        <translation>%1: Das konnte nicht gespeichert werden. %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::SettingsModel</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>Jackfield::SettingsReference</name>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>nimmt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>means</source>
        <translation>bedeutet</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 bis 65535</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>Liste von Texten</translation>
    </message>
    <message>
        <source>table of texts</source>
        <translation>Tabelle von Texten</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>Jackfield::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Jackfield::Simulator::DemoFactory</name>
    <message>
        <source>Demo telephone exchange</source>
        <translation>Demo-Vermittlungsstelle</translation>
    </message>
    <message>
        <source>The demo exchange has no extension %1. Choose one of its own, such as %2.</source>
        <translation>Die Demo-Vermittlungsstelle hat keine Nebenstelle %1. Wählen Sie eine von ihren, zum Beispiel %2.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SingleInstance</name>
    <message>
        <source>That is too long to be a number or a link, so nothing was handed over.</source>
        <translation>Das ist zu lang für eine Nummer oder einen Link, daher wurde nichts übergeben.</translation>
    </message>
    <message>
        <source>A program of another user answers at %1. Remove it, or choose another folder with --profile.</source>
        <translation>Unter %1 antwortet ein Programm eines anderen Benutzers. Entfernen Sie es oder wählen Sie mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Is the disk full? Make room, or choose another folder with --profile.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Ist das Laufwerk voll? Schaffen Sie Platz oder wählen Sie mit --profile einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Jackfield runs already but does not answer, so nothing was handed to it. End it and start again.</source>
        <translation>Jackfield läuft bereits, antwortet aber nicht, daher wurde ihm nichts übergeben. Beenden Sie es und starten Sie neu.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SiteExportDialog</name>
    <message>
        <source>Locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Phone systems</source>
        <translation>Telefonanlagen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Lokaler Server</translation>
    </message>
    <message>
        <source>.CTI files</source>
        <translation>.CTI-Dateien</translation>
    </message>
    <message>
        <source>What requests may call</source>
        <translation>Was Anforderungen anrufen dürfen</translation>
    </message>
    <message>
        <source>Limits of queues</source>
        <translation>Schwellen der Warteschlangen</translation>
    </message>
    <message>
        <source>Queues of the wallboard</source>
        <translation>Warteschlangen des Wallboards</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>When it rings</source>
        <translation>Wenn es klingelt</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Calls to finish</source>
        <translation>Zu erledigende Anrufe</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>Farben und Sprache</translation>
    </message>
    <message>
        <source>A file for all desks</source>
        <translation>Datei für alle Arbeitsplätze</translation>
    </message>
    <message>
        <source>and lock</source>
        <translation>und sperren</translation>
    </message>
    <message>
        <source>Lock: %1</source>
        <translation>Sperren: %1</translation>
    </message>
    <message>
        <source>Users see it and cannot change it.</source>
        <translation>Benutzer sehen es und können es nicht ändern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write the file …</source>
        <translation>Datei schreiben …</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Takes what is saved here and is not the default. Who you are, your lines, favourites and passwords stay out. Put the file to /etc/xdg/jackfield/jackfield.toml on the other computers.</source>
        <translation>Übernimmt, was hier gespeichert ist und von der Vorgabe abweicht. Wer Sie sind, Ihre Leitungen, Favoriten und Passwörter bleiben draußen. Legen Sie die Datei auf den anderen Computern unter /etc/xdg/jackfield/jackfield.toml ab.</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Settings (*.toml)</source>
        <translation>Einstellungen (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Es wurde nichts geschrieben. %1</translation>
    </message>
    <message>
        <source>Nothing was written to “%1”: %2</source>
        <translation>In „%1“ wurde nichts geschrieben: %2</translation>
    </message>
    <message>
        <source>The file is “%1”.</source>
        <translation>Die Datei ist „%1“.</translation>
    </message>
    <message>
        <source>Left out, because there is a password in it: %1</source>
        <translation>Weggelassen, weil ein Passwort darin steht: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SourceWords</name>
    <message>
        <source>A browser or another program</source>
        <translation>Ein Browser oder ein anderes Programm</translation>
    </message>
    <message>
        <source>A browser that names the page %1</source>
        <translation>Ein Browser, der die Seite %1 nennt,</translation>
    </message>
    <message>
        <source>A web page whose address the browser kept back</source>
        <translation>Eine Webseite, deren Adresse der Browser zurückhält,</translation>
    </message>
    <message>
        <source>The web page %1</source>
        <translation>Die Webseite %1</translation>
    </message>
    <message>
        <source>A program (process %1)</source>
        <translation>Ein Programm (Prozess %1)</translation>
    </message>
    <message>
        <source>A program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>The program %1 (process %2)</source>
        <translation>Das Programm %1 (Prozess %2)</translation>
    </message>
    <message>
        <source>The program %1</source>
        <translation>Das Programm %1</translation>
    </message>
    <message>
        <source>%1, perhaps of another user,</source>
        <translation>%1, vielleicht eines anderen Benutzers,</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1, by UDP,</source>
        <translation>%1, per UDP,</translation>
    </message>
    <message>
        <source>%1, by UDP and perhaps of another user,</source>
        <translation>%1, per UDP und vielleicht eines anderen Benutzers,</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>The file %1</source>
        <translation>Die Datei %1</translation>
    </message>
    <message>
        <source>A clicked link</source>
        <translation>Ein angeklickter Link</translation>
    </message>
    <message>
        <source>A link from %1</source>
        <translation>Ein Link aus %1</translation>
    </message>
    <message>
        <source>You asked to call</source>
        <translation>Sie möchten anrufen</translation>
    </message>
    <message>
        <source>%1 asks without a click to call</source>
        <translation>%1 möchte ohne Klick anrufen</translation>
    </message>
    <message>
        <source>%1 asks to call</source>
        <translation>%1 möchte anrufen</translation>
    </message>
    <message>
        <source>%1 wants to redirect the call to</source>
        <translation>%1 möchte den Anruf weiterleiten an</translation>
    </message>
    <message>
        <source>%1 wants to forward all calls to</source>
        <translation>%1 möchte alle Anrufe umleiten zu</translation>
    </message>
    <message>
        <source>%1 wants to forward line %2 to</source>
        <translation>%1 möchte die Leitung %2 umleiten zu</translation>
    </message>
    <message>
        <source>Telephone links</source>
        <translation>Telefonlinks</translation>
    </message>
    <message>
        <source>Web page %1</source>
        <translation>Webseite %1</translation>
    </message>
    <message>
        <source>Program %1</source>
        <translation>Programm %1</translation>
    </message>
    <message>
        <source>Program %1 by UDP</source>
        <translation>Programm %1 per UDP</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>%1 asked for “%2”. %3</source>
        <translation>%1 hat „%2“ angefordert. %3</translation>
    </message>
    <message>
        <source>“%1” was not dialled: %2</source>
        <translation>„%1“ wurde nicht gewählt: %2</translation>
    </message>
    <message>
        <source>%1 asked for “%2”. Not done: %3</source>
        <translation>%1 hat „%2“ angefordert. Nicht ausgeführt: %3</translation>
    </message>
</context>
<context>
    <name>Jackfield::SpeedDialDialog</name>
    <message>
        <source>Speed dial</source>
        <translation>Kurzwahl</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Zurzeit</translation>
    </message>
    <message>
        <source>1 to 9 are dialled with Alt and the digit; the others when their digits are typed into the dial field and the first line of its list is chosen.</source>
        <translation>1 bis 9 werden mit Alt und der Ziffer gewählt; die anderen, indem ihre Ziffern in das Wählfeld eingegeben werden und die erste Zeile seiner Liste gewählt wird.</translation>
    </message>
    <message>
        <source>Set free</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SqlContactSource</name>
    <message>
        <source>The database is not asked any more.</source>
        <translation>Die Datenbank wird nicht mehr gefragt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SqlDialFunction</name>
    <message>
        <source>In `function`, %1 must be a text.</source>
        <translation>In `function` muss %1 ein Text sein.</translation>
    </message>
    <message>
        <source>In `function`, %1 must be a number from 0 to 65535.</source>
        <translation>In `function` muss %1 eine Zahl von 0 bis 65535 sein.</translation>
    </message>
    <message>
        <source>In `function`, %1 must be a list of &quot;number&quot; and &quot;extension&quot;.</source>
        <translation>In `function` muss %1 eine Liste aus &quot;number&quot; und &quot;extension&quot; sein.</translation>
    </message>
    <message>
        <source>`function` has no key %1.</source>
        <translation>`function` hat keinen Schlüssel %1.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SqlFunction</name>
    <message>
        <source>The database still has not answered earlier questions.</source>
        <translation>Die Datenbank hat frühere Fragen noch immer nicht beantwortet.</translation>
    </message>
    <message>
        <source>The computer has no thread left for asking the database.</source>
        <translation>Der Computer hat keinen Thread mehr frei, um die Datenbank zu fragen.</translation>
    </message>
    <message>
        <source>The database failed several times in a row. It is asked again in a minute.</source>
        <translation>Die Datenbank hat mehrmals hintereinander versagt. Sie wird in einer Minute wieder gefragt.</translation>
    </message>
    <message>
        <source>The keychain has not given the database&apos;s password yet. Unlock it and try again.</source>
        <translation>Der Schlüsselbund hat das Passwort für die Datenbank noch nicht herausgegeben. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database did not answer in time.</source>
        <translation>Die Datenbank hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the database broke.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen.</translation>
    </message>
    <message>
        <source>The database function wants to change data; it may only read.</source>
        <translation>Die Datenbankfunktion will Daten ändern; sie darf nur lesen.</translation>
    </message>
    <message>
        <source>The database user may not read what the function needs.</source>
        <translation>Der Datenbankbenutzer darf nicht lesen, was die Funktion braucht.</translation>
    </message>
    <message>
        <source>The database reported error %1 for the function.</source>
        <translation>Die Datenbank hat für die Funktion Fehler %1 gemeldet.</translation>
    </message>
    <message>
        <source>What the database answered is no text.</source>
        <translation>Die Antwort der Datenbank ist kein Text.</translation>
    </message>
    <message>
        <source>What the database answered is no valid text (UTF-8).</source>
        <translation>Die Antwort der Datenbank ist kein gültiger Text (UTF-8).</translation>
    </message>
    <message>
        <source>What the database answered is too long: more than %1 bytes.</source>
        <translation>Die Antwort der Datenbank ist zu lang: mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>The database may not be told to load extensions.</source>
        <translation>Die Datenbank darf nicht angewiesen werden, Erweiterungen zu laden.</translation>
    </message>
    <message>
        <source>The database function has no usable value for %1.</source>
        <translation>Die Datenbankfunktion hat keinen brauchbaren Wert für %1.</translation>
    </message>
    <message>
        <source>The database is missing.</source>
        <translation>Die Datenbank fehlt.</translation>
    </message>
    <message>
        <source>Host, database and user must be one line each.</source>
        <translation>Host, Datenbank und Benutzer müssen jeweils eine Zeile sein.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; 0 is the usual one.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535; 0 ist der übliche.</translation>
    </message>
    <message>
        <source>The database file needs its whole path, from / on.</source>
        <translation>Die Datenbankdatei braucht ihren vollständigen Pfad, ab /.</translation>
    </message>
    <message>
        <source>A connection string begins with DSN= or DRIVER=.</source>
        <translation>Eine Verbindungszeichenfolge beginnt mit DSN= oder DRIVER=.</translation>
    </message>
    <message>
        <source>The password of the database has a field of its own; it may not stand in the connection string.</source>
        <translation>Das Passwort der Datenbank hat ein eigenes Feld; es darf nicht in der Verbindungszeichenfolge stehen.</translation>
    </message>
    <message>
        <source>The driver must be QPSQL, QODBC or QSQLITE.</source>
        <translation>Der Treiber muss QPSQL, QODBC oder QSQLITE sein.</translation>
    </message>
    <message>
        <source>The database driver %1 is not installed on this computer.</source>
        <translation>Der Datenbanktreiber %1 ist auf diesem Computer nicht installiert.</translation>
    </message>
    <message>
        <source>The function must be a name, or schema.name: letters, digits and _, or &quot;in quotes&quot;.</source>
        <translation>Die Funktion muss ein Name oder schema.name sein: Buchstaben, Ziffern und _, oder &quot;in Anführungszeichen&quot;.</translation>
    </message>
    <message>
        <source>Either a function or a query must be set, and not both.</source>
        <translation>Entweder eine Funktion oder eine Abfrage muss angegeben sein, aber nicht beides.</translation>
    </message>
    <message>
        <source>The query must be one SELECT.</source>
        <translation>Die Abfrage muss ein einzelnes SELECT sein.</translation>
    </message>
    <message>
        <source>The query must be one statement: nothing may stand behind the semicolon.</source>
        <translation>Die Abfrage muss eine einzige Anweisung sein: Nach dem Semikolon darf nichts stehen.</translation>
    </message>
    <message>
        <source>Values stand in the query by name only, as in :number.</source>
        <translation>Werte stehen in der Abfrage nur mit Namen, wie in :number.</translation>
    </message>
    <message>
        <source>The query has a character that no query may have.</source>
        <translation>Die Abfrage enthält ein Zeichen, das in keiner Abfrage stehen darf.</translation>
    </message>
    <message>
        <source>A comment in the query does not end.</source>
        <translation>Ein Kommentar in der Abfrage endet nicht.</translation>
    </message>
    <message>
        <source>A comment in the query has another one inside.</source>
        <translation>Ein Kommentar in der Abfrage enthält einen weiteren.</translation>
    </message>
    <message>
        <source>A quote in the query does not end.</source>
        <translation>Ein Anführungszeichen in der Abfrage wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>A backslash in front of a quote: write the quote twice instead.</source>
        <translation>Ein Backslash vor einem Anführungszeichen: Schreiben Sie stattdessen das Anführungszeichen doppelt.</translation>
    </message>
    <message>
        <source>The query must only read: INSERT, UPDATE, DELETE, MERGE and INTO may not stand in it.</source>
        <translation>Die Abfrage darf nur lesen: INSERT, UPDATE, DELETE, MERGE und INTO dürfen nicht darin stehen.</translation>
    </message>
    <message>
        <source>The query may not have :%1: its values are :%2.</source>
        <translation>Die Abfrage darf :%1 nicht enthalten: Ihre Werte sind :%2.</translation>
    </message>
    <message>
        <source>tls must be one of %1.</source>
        <translation>tls muss einer dieser Werte sein: %1.</translation>
    </message>
    <message>
        <source>tls and ca_file are for the driver QPSQL; other drivers have such settings of their own.</source>
        <translation>tls und ca_file sind für den Treiber QPSQL; andere Treiber haben dafür eigene Einstellungen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SqlJournalStore</name>
    <message>
        <source>The journal cannot be read or written.</source>
        <translation>Das Journal kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n changes wait: the oldest were given up.</source>
        <translation>
            <numerusform>Mehr als %n Änderung wartet: Die ältesten wurden aufgegeben.</numerusform>
            <numerusform>Mehr als %n Änderungen warten: Die ältesten wurden aufgegeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::StatusButton</name>
    <message>
        <source>Status: not known</source>
        <translation>Status: nicht bekannt</translation>
    </message>
    <message>
        <source>Status: %1 (sent)</source>
        <translation>Status: %1 (gesendet)</translation>
    </message>
    <message>
        <source>%1 was sent. The phone system does not confirm it.
</source>
        <translation>%1 wurde gesendet. Die Telefonanlage bestätigt es nicht.
</translation>
    </message>
    <message>
        <source>Enter the statuses in the set-up …</source>
        <translation>Statuswerte in der Einrichtung eintragen …</translation>
    </message>
</context>
<context>
    <name>Jackfield::SupportDialog</name>
    <message>
        <source>With &amp;numbers and names</source>
        <translation>Mit &amp;Nummern und Namen</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Support-Paket</translation>
    </message>
    <message>
        <source>This is all that the file will hold. Look through it, and leave out what nobody should see. Passwords are never in it. Jackfield sends nothing: you give the file to whoever helps you.</source>
        <translation>Das ist alles, was die Datei enthalten wird. Sehen Sie es durch und lassen Sie weg, was niemand sehen soll. Passwörter sind nie darin. Jackfield sendet nichts: Sie geben die Datei denen, die Ihnen helfen.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Content of the part</source>
        <translation>Inhalt des Teils</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Version and computer</source>
        <translation>Version und Computer</translation>
    </message>
    <message>
        <source>Settings in force</source>
        <translation>Geltende Einstellungen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>How the connections were</source>
        <translation>Verlauf der Verbindungen</translation>
    </message>
    <message>
        <source>How many calls</source>
        <translation>Wie viele Anrufe</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>Ende der Logdatei</translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation>Letzter Absturz</translation>
    </message>
    <message>
        <source>Protocol trace</source>
        <translation>Protokollmitschnitt</translation>
    </message>
    <message>
        <source>Protocol trace, as a recording</source>
        <translation>Protokollmitschnitt, als Aufzeichnung</translation>
    </message>
    <message>
        <source>Being gathered …</source>
        <translation>Wird gesammelt …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>… and %1 more. The file holds all of it.</source>
        <translation>… und noch %1. Die Datei enthält alles.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz);;All files (*)</source>
        <translation>Archive (*.tar.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was saved as “%1”: %2</source>
        <translation>Als „%1“ wurde nichts gespeichert: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::Switchboard</name>
    <message>
        <source>This order is already on its way.</source>
        <translation>Dieser Auftrag ist bereits unterwegs.</translation>
    </message>
    <message>
        <source>The number to forward to is missing.</source>
        <translation>Die Zielnummer der Umleitung fehlt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemDetails</name>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>&amp;Set up …</source>
        <translation>&amp;Einrichten …</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Tr&amp;ace …</source>
        <translation>&amp;Mitschnitt …</translation>
    </message>
    <message>
        <source>Shows what passes between Jackfield and this system.</source>
        <translation>Zeigt, was zwischen Jackfield und dieser Anlage übertragen wird.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemDialog</name>
    <message>
        <source>Add a phone system</source>
        <translation>Telefonanlage hinzufügen</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemEditor</name>
    <message>
        <source>&amp;Choose a known product …</source>
        <translation>Bekanntes &amp;Produkt wählen …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the window shall call it</source>
        <translation>Wie das Fenster sie nennen soll</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>Extensions, with commas between; empty: your own</source>
        <translation>Nebenstellen, mit Kommas; leer: Ihre eigene</translation>
    </message>
    <message>
        <source>To change the kind, add a new phone system.</source>
        <translation>Um die Art zu ändern, fügen Sie eine neue Telefonanlage hinzu.</translation>
    </message>
    <message>
        <source>About this product</source>
        <translation>Über dieses Produkt</translation>
    </message>
    <message>
        <source>This kind of phone system is not known to this version of Jackfield.</source>
        <translation>Diese Art von Telefonanlage ist in dieser Version von Jackfield nicht bekannt.</translation>
    </message>
    <message>
        <source>Give the phone system a name.</source>
        <translation>Geben Sie der Telefonanlage einen Namen.</translation>
    </message>
    <message>
        <source>%1
Once more saves it all the same.</source>
        <translation>%1
Noch einmal speichert es trotzdem.</translation>
    </message>
    <message>
        <source>This phone system was removed meanwhile. Once more adds it again.</source>
        <translation>Diese Telefonanlage wurde inzwischen entfernt. Noch einmal fügt sie wieder hinzu.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemForm</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Your administrator has set this; it cannot be changed here.</source>
        <translation>Ihre Administration hat das vorgegeben; hier kann es nicht geändert werden.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemModel</name>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemSaver</name>
    <message>
        <source>The password could not be kept, so nothing was saved. %1</source>
        <translation>Das Passwort ließ sich nicht aufbewahren, daher wurde nichts gespeichert. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>Saved. The password is kept until Jackfield ends: there is no keychain.</source>
        <translation>Gespeichert. Das Passwort wird aufbewahrt, bis Jackfield endet: Es gibt keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The password for the former server could not be forgotten, so nothing was saved. %1</source>
        <translation>Das Passwort für den bisherigen Server konnte nicht gelöscht werden, daher wurde nichts gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemSync</name>
    <message>
        <source>There is no kind of phone system &quot;%1&quot;.</source>
        <translation>Es gibt keine Art von Telefonanlage „%1“.</translation>
    </message>
</context>
<context>
    <name>Jackfield::SystemsPage</name>
    <message>
        <source>&amp;Edit …</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Phone systems, the preferred one first</source>
        <translation>Telefonanlagen, die bevorzugte zuerst</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>An order goes to the first phone system in this list that can do it. Changes here count at once.</source>
        <translation>Ein Auftrag geht an die erste Telefonanlage in dieser Liste, die ihn ausführen kann. Änderungen hier gelten sofort.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
%2, lines %3</source>
        <translation>%1
%2, Leitungen %3</translation>
    </message>
    <message>
        <source>Remove a phone system</source>
        <translation>Telefonanlage entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” with all its values? Its lines and calls leave the window.</source>
        <translation>„%1“ mit allen Werten entfernen? Ihre Leitungen und Anrufe verschwinden aus dem Fenster.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Its password is still in the keychain. %1</source>
        <translation>Ihr Passwort ist noch im Schlüsselbund. %1</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Das konnte nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>Phone systems</source>
        <translation>Telefonanlagen</translation>
    </message>
</context>
<context>
    <name>Jackfield::TapiMaster::CtiFileWriter</name>
    <message>
        <source>The folder %1 does not exist</source>
        <translation>Der Ordner %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>Jackfield::TapiMaster::FileOrder</name>
    <message>
        <source>The server did not fetch the order within 5 seconds; it was taken back</source>
        <translation>Der Server hat den Auftrag nicht innerhalb von 5 Sekunden abgeholt; er wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The file %1 could not be deleted; the server may still carry it out</source>
        <translation>Die Datei %1 konnte nicht gelöscht werden; der Server führt den Auftrag vielleicht noch aus</translation>
    </message>
</context>
<context>
    <name>Jackfield::TapiMaster::WireOrder</name>
    <message>
        <source>The server did not take all of the order</source>
        <translation>Der Server hat den Auftrag nicht ganz angenommen</translation>
    </message>
    <message>
        <source>The server did not answer within 3 seconds</source>
        <translation>Der Server hat nicht innerhalb von 3 Sekunden geantwortet</translation>
    </message>
</context>
<context>
    <name>Jackfield::TapiMasterFactory</name>
    <message>
        <source>The folder that the server watches is missing</source>
        <translation>Der Ordner, den der Server überwacht, fehlt</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535</source>
        <translation>Der Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>The name or address of the server is missing or misspelled</source>
        <translation>Der Name oder die Adresse des Servers fehlt oder ist falsch geschrieben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no extension; use digits without blanks</source>
        <translation>„%1“ ist keine Nebenstelle; verwenden Sie Ziffern ohne Leerzeichen</translation>
    </message>
    <message>
        <source>When the server knows the extension by the computer&apos;s address, only one line can be set up</source>
        <translation>Wenn der Server die Nebenstelle an der Adresse des Computers erkennt, kann nur eine Leitung eingerichtet werden</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>Senden über</translation>
    </message>
    <message>
        <source>Network message, web request, or a file in a folder that the server watches.</source>
        <translation>Netzwerknachricht, Webanfrage oder eine Datei in einem Ordner, den der Server überwacht.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name or address of the computer with TAPIMaster.</source>
        <translation>Name oder Adresse des Computers mit TAPIMaster.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port of the server&apos;s IP interface.</source>
        <translation>Der Port der IP-Schnittstelle des Servers.</translation>
    </message>
    <message>
        <source>End of command</source>
        <translation>Befehlsende</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The folder where the server looks for .CTI files.</source>
        <translation>Der Ordner, in dem der Server nach .CTI-Dateien sucht.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>The server knows my extension</source>
        <translation>Der Server kennt meine Nebenstelle</translation>
    </message>
    <message>
        <source>The server finds the extension by the address of this computer.</source>
        <translation>Der Server findet die Nebenstelle anhand der Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>A program on a Windows computer of your office that passes orders on to the telephone exchange.</source>
        <translation>Ein Programm auf einem Windows-Computer Ihres Büros, das Aufträge an die Telefonanlage weitergibt.</translation>
    </message>
    <message>
        <source>Automatic: CR LF by TCP and nothing by UDP. Change it only when the server does not react.</source>
        <translation>Automatisch: bei TCP CR LF und bei UDP nichts. Ändern Sie das nur, wenn der Server nicht reagiert.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Network message (TCP)</source>
        <translation>Netzwerknachricht (TCP)</translation>
    </message>
    <message>
        <source>Network message (UDP)</source>
        <translation>Netzwerknachricht (UDP)</translation>
    </message>
    <message>
        <source>Web request (HTTP)</source>
        <translation>Webanfrage (HTTP)</translation>
    </message>
    <message>
        <source>File in a folder</source>
        <translation>Datei in einem Ordner</translation>
    </message>
    <message>
        <source>As on the phone: what you would dial there; international: with + and the country code.</source>
        <translation>Wie am Telefon: was Sie dort wählen würden; international: mit + und der Landesvorwahl.</translation>
    </message>
    <message>
        <source>As on the phone</source>
        <translation>Wie am Telefon</translation>
    </message>
    <message>
        <source>International with +</source>
        <translation>International mit +</translation>
    </message>
</context>
<context>
    <name>Jackfield::TapiMasterSystem</name>
    <message>
        <source>There is no line: set your own extension, or name the lines of this phone system</source>
        <translation>Es gibt keine Leitung: Legen Sie Ihre eigene Nebenstelle fest oder geben Sie die Leitungen dieser Telefonanlage an</translation>
    </message>
</context>
<context>
    <name>Jackfield::TargetField</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Jackfield::TcpTransport</name>
    <message>
        <source>%1:%2 does not answer</source>
        <translation>%1:%2 antwortet nicht</translation>
    </message>
    <message>
        <source>the other side does not read</source>
        <translation>die Gegenstelle liest nicht</translation>
    </message>
    <message>
        <source>the connection was closed before everything was sent</source>
        <translation>die Verbindung wurde geschlossen, bevor alles gesendet war</translation>
    </message>
</context>
<context>
    <name>Jackfield::TeamDatabase</name>
    <message>
        <source>The database server does not let the user %1 in. Correct user and password in the settings of the journal.</source>
        <translation>Der Datenbankserver lässt den Benutzer %1 nicht zu. Korrigieren Sie Benutzer und Passwort in den Einstellungen des Journals.</translation>
    </message>
    <message>
        <source>The database server has no database %1. Correct the name in the settings of the journal, or have it made.</source>
        <translation>Der Datenbankserver hat keine Datenbank %1. Korrigieren Sie den Namen in den Einstellungen des Journals oder lassen Sie sie anlegen.</translation>
    </message>
    <message>
        <source>The user %1 may not use the team&apos;s journal. Have the administrator of the database grant the rights.</source>
        <translation>Der Benutzer %1 darf das Journal des Teams nicht verwenden. Lassen Sie sich von der Administration der Datenbank die Rechte geben.</translation>
    </message>
    <message>
        <source>The database %1 of the team&apos;s journal cannot hold every name: its encoding is %2. Make one with the encoding UTF8. Your calls are kept here meanwhile.</source>
        <translation>Die Datenbank %1 des Team-Journals kann nicht jeden Namen aufnehmen: Ihre Kodierung ist %2. Legen Sie eine mit der Kodierung UTF8 an. Ihre Anrufe werden so lange hier aufbewahrt.</translation>
    </message>
    <message>
        <source>A newer Jackfield has changed the team&apos;s journal. It can be read, but your calls are kept here until this version is upgraded too.</source>
        <translation>Ein neueres Jackfield hat das Journal des Teams geändert. Es kann gelesen werden, aber Ihre Anrufe werden hier aufbewahrt, bis auch diese Version aktualisiert ist.</translation>
    </message>
    <message>
        <source>The database %1 has a schema &quot;jackfield&quot; that belongs to another program. It is left as it is. Choose another database in the settings of the journal.</source>
        <translation>Die Datenbank %1 hat ein Schema &quot;jackfield&quot;, das einem anderen Programm gehört. Es bleibt, wie es ist. Wählen Sie in den Einstellungen des Journals eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The team&apos;s journal took too long to answer.</source>
        <translation>Die Antwort des Team-Journals hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>The disk of the team&apos;s journal is full.</source>
        <translation>Das Laufwerk des Team-Journals ist voll.</translation>
    </message>
    <message>
        <source>The server of the team&apos;s journal lets nobody write now.</source>
        <translation>Der Server des Team-Journals lässt zurzeit niemanden schreiben.</translation>
    </message>
    <message>
        <source>The team&apos;s journal reports error %1.</source>
        <translation>Das Journal des Teams meldet Fehler %1.</translation>
    </message>
    <message>
        <source>The connection to the team&apos;s journal broke.</source>
        <translation>Die Verbindung zum Journal des Teams ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server of the team&apos;s journal cannot be reached: %1</source>
        <translation>Der Server des Team-Journals ist nicht erreichbar: %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::TeamOutbox</name>
    <message numerus="yes">
        <source>Your calls are kept here and sent later (%n wait).</source>
        <translation>
            <numerusform>Ihre Anrufe werden hier aufbewahrt und später gesendet (%n wartet).</numerusform>
            <numerusform>Ihre Anrufe werden hier aufbewahrt und später gesendet (%n warten).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The team&apos;s journal cannot be reached since %1; your calls are kept here and sent later (%n wait).</source>
        <translation>
            <numerusform>Das Journal des Teams ist seit %1 nicht erreichbar; Ihre Anrufe werden hier aufbewahrt und später gesendet (%n wartet).</numerusform>
            <numerusform>Das Journal des Teams ist seit %1 nicht erreichbar; Ihre Anrufe werden hier aufbewahrt und später gesendet (%n warten).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::TemplateVerb</name>
    <message>
        <source>keep_slashes is true or false.</source>
        <translation>keep_slashes ist true oder false.</translation>
    </message>
    <message>
        <source>number_format is one of %1.</source>
        <translation>number_format ist eines von %1.</translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE.</source>
        <translation>--set braucht KEY=VALUE.</translation>
    </message>
    <message>
        <source>This is no number to dial.</source>
        <translation>Das ist keine wählbare Nummer.</translation>
    </message>
    <message>
        <source>template expand needs --number.</source>
        <translation>template expand braucht --number.</translation>
    </message>
</context>
<context>
    <name>Jackfield::TemplatesPage</name>
    <message>
        <source>Address templates</source>
        <translation>Adressvorlagen</translation>
    </message>
    <message>
        <source>Addresses that programs made for other products call: ^ stands for the extension, # for the number.</source>
        <translation>Adressen, die Programme aufrufen, die für andere Produkte gemacht sind: ^ steht für die Nebenstelle, # für die Nummer.</translation>
    </message>
    <message>
        <source>Extensions of computers</source>
        <translation>Nebenstellen der Computer</translation>
    </message>
    <message>
        <source>The extension that NNNNN in a command stands for, by the address the command comes from.</source>
        <translation>Die Nebenstelle, für die NNNNN in einem Befehl steht, nach der Adresse, von der der Befehl kommt.</translation>
    </message>
    <message>
        <source>More from file</source>
        <translation>Weitere aus Datei</translation>
    </message>
    <message>
        <source>An FCTIIPEX.INI to read more from.</source>
        <translation>Eine FCTIIPEX.INI, aus der weitere gelesen werden.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>.CTI files</source>
        <translation>.CTI-Dateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Also if others may write there</source>
        <translation>Auch wenn andere dort schreiben dürfen</translation>
    </message>
    <message>
        <source>Watched now: %1</source>
        <translation>Jetzt überwacht: %1</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Takes what stands in an FCTIIPEX.INI now into the table.</source>
        <translation>Übernimmt jetzt in die Tabelle, was in einer FCTIIPEX.INI steht.</translation>
    </message>
    <message>
        <source>Choose an FCTIIPEX.INI</source>
        <translation>FCTIIPEX.INI auswählen</translation>
    </message>
    <message>
        <source>INI files (*.ini *.INI)</source>
        <translation>INI-Dateien (*.ini *.INI)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>Jackfield::TextOrders</name>
    <message>
        <source>Only your own extension can be used.</source>
        <translation>Nur Ihre eigene Nebenstelle kann verwendet werden.</translation>
    </message>
    <message>
        <source>Programs may not give this order.</source>
        <translation>Programme dürfen diesen Befehl nicht geben.</translation>
    </message>
    <message>
        <source>This is not an extension.</source>
        <translation>Das ist keine Nebenstelle.</translation>
    </message>
    <message>
        <source>No phone system serves extension %1.</source>
        <translation>Keine Telefonanlage bedient die Nebenstelle %1.</translation>
    </message>
    <message>
        <source>No phone system can do this now.</source>
        <translation>Das kann zurzeit keine Telefonanlage.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Texts</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>There is no such call.</source>
        <translation>Diesen Anruf gibt es nicht.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Nobody waits to be called back.</source>
        <translation>Niemand wartet auf einen Rückruf.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>Es gibt keinen solchen Kontakt.</translation>
    </message>
    <message>
        <source>Several have this number: it may be any of them.</source>
        <translation>Mehrere haben diese Nummer: Es kann jeder von ihnen sein.</translation>
    </message>
    <message>
        <source>The number begins like theirs: it is somebody there.</source>
        <translation>Die Nummer beginnt wie ihre: Es ist jemand dort.</translation>
    </message>
    <message>
        <source>Only the last digits agree.</source>
        <translation>Nur die letzten Ziffern stimmen überein.</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>seit %1 verloren</translation>
    </message>
    <message>
        <source>old: polled %1 s ago</source>
        <translation>veraltet: vor %1 s abgefragt</translation>
    </message>
    <message>
        <source>polled %1 s ago</source>
        <translation>vor %1 s abgefragt</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>Umgeleitet zu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No line is known.</source>
        <translation>Keine Leitung ist bekannt.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>There is no call.</source>
        <translation>Es gibt keinen Anruf.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicelevel</translation>
    </message>
    <message>
        <source>Not seen for</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>Mittlere Wartezeit</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>Gezählt seit</translation>
    </message>
    <message>
        <source>No queue is known.</source>
        <translation>Keine Warteschlange ist bekannt.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>Wartend, höchstens</translation>
    </message>
    <message>
        <source>Most connected</source>
        <translation>Verbunden, höchstens</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Nothing was seen of any queue.</source>
        <translation>Von keiner Warteschlange wurde etwas gesehen.</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Nothing is forwarded, as far as known.</source>
        <translation>Soweit bekannt, ist nichts umgeleitet.</translation>
    </message>
    <message>
        <source>Can be remembered</source>
        <translation>Kann gemerkt werden</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Digits after it</source>
        <translation>Ziffern danach</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Seconds left</source>
        <translation>Sekunden übrig</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>No prompt waits.</source>
        <translation>Keine Frage wartet.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No source is remembered.</source>
        <translation>Keine Quelle ist gemerkt.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>There is no setting.</source>
        <translation>Es gibt keine Einstellung.</translation>
    </message>
    <message>
        <source>The local server takes no requests.</source>
        <translation>Der lokale Server nimmt keine Anforderungen an.</translation>
    </message>
    <message>
        <source>Local server: %1</source>
        <translation>Lokaler Server: %1</translation>
    </message>
    <message>
        <source>Folder for .CTI files: %1</source>
        <translation>Ordner für .CTI-Dateien: %1</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Ungeschützt</translation>
    </message>
    <message>
        <source>password unencrypted</source>
        <translation>Passwort unverschlüsselt</translation>
    </message>
    <message>
        <source>no password, no encryption</source>
        <translation>kein Passwort, keine Verschlüsselung</translation>
    </message>
    <message>
        <source>Jackfield %1</source>
        <translation>Jackfield %1</translation>
    </message>
    <message>
        <source>, extension %1</source>
        <translation>, Nebenstelle %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>No phone system is set up.</source>
        <translation>Es ist keine Telefonanlage eingerichtet.</translation>
    </message>
    <message>
        <source>Settings that were not taken:</source>
        <translation>Nicht übernommene Einstellungen:</translation>
    </message>
    <message>
        <source>sent (this system never answers)</source>
        <translation>gesendet (dieses System antwortet nie)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dialled a moment ago; nothing was sent again</source>
        <translation>gerade eben gewählt; es wurde nichts noch einmal gesendet</translation>
    </message>
    <message>
        <source>%1: %2 via %3</source>
        <translation>%1: %2 über %3</translation>
    </message>
    <message>
        <source>, call %1</source>
        <translation>, Anruf %1</translation>
    </message>
    <message>
        <source>prompt %1: %2</source>
        <translation>Frage %1: %2</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>ungewiss</translation>
    </message>
</context>
<context>
    <name>Jackfield::TlsTransport</name>
    <message>
        <source>The file with the trusted certificates cannot be used (%1).</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten kann nicht verwendet werden (%1).</translation>
    </message>
    <message>
        <source>The secure connection to %1 broke (%2).</source>
        <translation>Die sichere Verbindung zu %1 ist abgebrochen (%2).</translation>
    </message>
    <message>
        <source>%1 only speaks a version of TLS that is not safe any more. Ask its administrator for TLS 1.2 or newer.</source>
        <translation>%1 spricht nur eine TLS-Version, die nicht mehr sicher ist. Bitten Sie die Administration des Servers um TLS 1.2 oder neuer.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a secure connection. Check the port, or whether the server offers TLS there.</source>
        <translation>Was unter %1 antwortet, ist keine sichere Verbindung. Prüfen Sie den Port und ob der Server dort TLS anbietet.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made (%2).</source>
        <translation>Zu %1 ließ sich keine sichere Verbindung aufbauen (%2).</translation>
    </message>
    <message>
        <source>%1 has another key than the one you trusted. Nothing was sent. Ask its administrator whether the certificate was changed.</source>
        <translation>%1 hat einen anderen Schlüssel als den, dem Sie vertraut haben. Es wurde nichts gesendet. Fragen Sie die Administration des Servers, ob das Zertifikat geändert wurde.</translation>
    </message>
    <message>
        <source>The certificate of %1 is for another host. Nothing was sent. Check the address.</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Host. Es wurde nichts gesendet. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet. Nothing was sent. Check the time of this computer.</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig. Es wurde nichts gesendet. Prüfen Sie die Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted (%2). Nothing was sent.</source>
        <translation>Das Zertifikat von %1 ist nicht vertrauenswürdig (%2). Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer (no secure connection within %n seconds).</source>
        <translation>
            <numerusform>%1 antwortet nicht (keine sichere Verbindung innerhalb von %n Sekunde).</numerusform>
            <numerusform>%1 antwortet nicht (keine sichere Verbindung innerhalb von %n Sekunden).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended the connection before everything was sent.</source>
        <translation>%1 hat die Verbindung beendet, bevor alles gesendet war.</translation>
    </message>
    <message>
        <source>%1 ended the connection while it was being made secure.</source>
        <translation>%1 hat die Verbindung beendet, während sie abgesichert wurde.</translation>
    </message>
</context>
<context>
    <name>Jackfield::ToolRun</name>
    <message>
        <source>%1 did not end in time.</source>
        <translation>%1 wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>%1 wrote too much.</source>
        <translation>%1 hat zu viel ausgegeben.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1 ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>Jackfield::TraceModel</name>
    <message>
        <source>→ sent</source>
        <translation>→ gesendet</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← empfangen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
</context>
<context>
    <name>Jackfield::TraceWindow</name>
    <message>
        <source>&amp;Keep contents</source>
        <translation>&amp;Inhalte behalten</translation>
    </message>
    <message>
        <source>Show &amp;numbers and names</source>
        <translation>&amp;Nummern und Namen zeigen</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Protocol trace — Jackfield</source>
        <translation>Protokollmitschnitt — Jackfield</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← empfangen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Phone system</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save recording …</source>
        <translation>Aufzeichnung &amp;speichern …</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All phone systems</source>
        <translation>Alle Telefonanlagen</translation>
    </message>
    <message>
        <source>Messages are kept in memory until Jackfield ends.</source>
        <translation>Nachrichten bleiben im Speicher, bis Jackfield endet.</translation>
    </message>
    <message>
        <source>Only the names of messages are kept. Tick “Keep contents” to see all of what comes from now on.</source>
        <translation>Nur die Namen von Nachrichten werden behalten. Haken Sie „Inhalte behalten“ an, um von jetzt an alles zu sehen, was kommt.</translation>
    </message>
    <message>
        <source>Only the name of this message was kept.</source>
        <translation>Von dieser Nachricht wurde nur der Name behalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes are not shown: there is no hiding numbers and names in them.</source>
        <translation>
            <numerusform>%n Byte wird nicht gezeigt: Nummern und Namen lassen sich darin nicht verbergen.</numerusform>
            <numerusform>%n Bytes werden nicht gezeigt: Nummern und Namen lassen sich darin nicht verbergen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more bytes were not kept.</source>
        <translation>
            <numerusform>%n weiteres Byte wurde nicht behalten.</numerusform>
            <numerusform>%n weitere Bytes wurden nicht behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was saved as “%1”: %2</source>
        <translation>Als „%1“ wurde nichts gespeichert: %2</translation>
    </message>
    <message>
        <source>Being saved …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>Jackfield::TrayIcon</name>
    <message>
        <source>Not dialled</source>
        <translation>Nicht gewählt</translation>
    </message>
    <message>
        <source>Queue at red: %1</source>
        <translation>Warteschlange auf Rot: %1</translation>
    </message>
    <message>
        <source>1 caller to call back</source>
        <translation>1 Anrufer zurückzurufen</translation>
    </message>
    <message numerus="yes">
        <source>%n callers to call back</source>
        <translation>
            <numerusform>%n Anrufer zurückzurufen</numerusform>
            <numerusform>%n Anrufer zurückzurufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung läuft</translation>
    </message>
    <message>
        <source>no connection to a phone system</source>
        <translation>keine Verbindung zu einer Telefonanlage</translation>
    </message>
    <message>
        <source>links paused</source>
        <translation>Links angehalten</translation>
    </message>
    <message>
        <source>Jackfield</source>
        <translation>Jackfield</translation>
    </message>
    <message>
        <source>Jackfield: %1</source>
        <translation>Jackfield: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Try all now</source>
        <translation>Alle jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>Jackfield::TrialBox</name>
    <message>
        <source>Does it work?</source>
        <translation>Funktioniert es?</translation>
    </message>
    <message>
        <source>&amp;Try it …</source>
        <translation>&amp;Ausprobieren …</translation>
    </message>
    <message>
        <source>&amp;Dial now</source>
        <translation>Jetzt &amp;wählen</translation>
    </message>
    <message>
        <source>Do &amp;not dial</source>
        <translation>&amp;Nicht wählen</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Dials the number above once, with what is typed here. Nothing has to be saved.</source>
        <translation>Wählt die Nummer oben einmal, mit den hier eingegebenen Werten. Es muss nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>This number is not tried out. %1</source>
        <translation>Diese Nummer wird nicht ausprobiert. %1</translation>
    </message>
    <message>
        <source>There is nothing to send yet: %1</source>
        <translation>Es gibt noch nichts zu senden: %1</translation>
    </message>
    <message>
        <source>This dials %1 now: a telephone will ring, and it may cost money. Dial?</source>
        <translation>Damit wird jetzt %1 gewählt: Ein Telefon wird klingeln, und es kann Geld kosten. Wählen?</translation>
    </message>
    <message>
        <source>Dialling %1 …</source>
        <translation>%1 wird gewählt …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 (after %2 ms)</source>
        <translation>%1 (nach %2 ms)</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer</name>
    <message>
        <source>The server reports an internal error at the login.</source>
        <translation>Der Server meldet bei der Anmeldung einen internen Fehler.</translation>
    </message>
    <message>
        <source>The server does not take this user name and password or token. Correct them in the settings.</source>
        <translation>Der Server nimmt Benutzername und Passwort oder Token nicht an. Korrigieren Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The server has no licence left. Ask its administrator, or log another program off.</source>
        <translation>Der Server hat keine freie Lizenz mehr. Fragen Sie seine Administration oder melden Sie ein anderes Programm ab.</translation>
    </message>
    <message>
        <source>The versions of this program and of the server do not fit together. Ask the administrator of the server.</source>
        <translation>Die Versionen dieses Programms und des Servers passen nicht zusammen. Fragen Sie die Administration des Servers.</translation>
    </message>
    <message>
        <source>The server wants another way of logging in than user name and password or a token. Ask its administrator to allow one of these.</source>
        <translation>Der Server verlangt eine andere Anmeldung als Benutzername und Passwort oder ein Token. Bitten Sie seine Administration, eines davon zuzulassen.</translation>
    </message>
    <message>
        <source>This user is not enabled on the server. Ask its administrator.</source>
        <translation>Dieser Benutzer ist auf dem Server nicht freigeschaltet. Fragen Sie dessen Administration.</translation>
    </message>
    <message>
        <source>The server does not know this computer. Ask its administrator.</source>
        <translation>Der Server kennt diesen Computer nicht. Fragen Sie seine Administration.</translation>
    </message>
    <message>
        <source>The domain does not take this user name and password. Correct them in the settings.</source>
        <translation>Die Domäne nimmt diesen Benutzernamen und dieses Passwort nicht an. Korrigieren Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>This user lacks a right on the server. Ask its administrator.</source>
        <translation>Diesem Benutzer fehlt auf dem Server ein Recht. Fragen Sie dessen Administration.</translation>
    </message>
    <message>
        <source>The server does not admit programs of this kind. Ask its administrator.</source>
        <translation>Der Server lässt Programme dieser Art nicht zu. Fragen Sie seine Administration.</translation>
    </message>
    <message>
        <source>This user is logged in already. It is tried again later; or log the other program off.</source>
        <translation>Dieser Benutzer ist bereits angemeldet. Es wird später erneut versucht; oder melden Sie das andere Programm ab.</translation>
    </message>
    <message>
        <source>The server demands an encrypted connection. Switch it on in the settings.</source>
        <translation>Der Server verlangt eine verschlüsselte Verbindung. Schalten Sie sie in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The UCServer is not connected here at present, or its id is wrong.</source>
        <translation>Der UCServer ist hier zurzeit nicht verbunden, oder seine ID ist falsch.</translation>
    </message>
    <message>
        <source>The account is locked after too many attempts. Ask the administrator of the server.</source>
        <translation>Das Konto ist nach zu vielen Versuchen gesperrt. Fragen Sie die Administration des Servers.</translation>
    </message>
    <message>
        <source>The token has expired. Enter a new one in the settings.</source>
        <translation>Das Token ist abgelaufen. Geben Sie in den Einstellungen ein neues ein.</translation>
    </message>
    <message>
        <source>Too many attempts to log in: the server wants a pause.</source>
        <translation>Zu viele Anmeldeversuche: Der Server verlangt eine Pause.</translation>
    </message>
    <message>
        <source>The server refuses the login (error %1).</source>
        <translation>Der Server lehnt die Anmeldung ab (Fehler %1).</translation>
    </message>
    <message>
        <source>The server does not take part in this login. It may be too old, or demand an encrypted connection.</source>
        <translation>Der Server macht bei dieser Anmeldung nicht mit. Vielleicht ist er zu alt oder verlangt eine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>The server is busy. It is tried again in %n seconds.</source>
        <translation>
            <numerusform>Der Server ist beschäftigt. Es wird in %n Sekunde erneut versucht.</numerusform>
            <numerusform>Der Server ist beschäftigt. Es wird in %n Sekunden erneut versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sends us to an address that cannot be used: “%1”</source>
        <translation>Der Server verweist auf eine Adresse, die nicht verwendet werden kann: „%1“</translation>
    </message>
    <message>
        <source>The server sends us to %1.</source>
        <translation>Der Server verweist auf %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read.</source>
        <translation>Die Antwort des Servers ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server does not offer this operation.</source>
        <translation>Der Server bietet diese Operation nicht an.</translation>
    </message>
    <message>
        <source>The server has ended the session.</source>
        <translation>Der Server hat die Sitzung beendet.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n seconds.</source>
        <translation>
            <numerusform>Der Server hat nicht innerhalb von %n Sekunde geantwortet.</numerusform>
            <numerusform>Der Server hat nicht innerhalb von %n Sekunden geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer the login.</source>
        <translation>Der Server hat die Anmeldung nicht beantwortet.</translation>
    </message>
    <message>
        <source>The server cannot log us in at present (%1).</source>
        <translation>Der Server kann die Anmeldung zurzeit nicht annehmen (%1).</translation>
    </message>
    <message>
        <source>The server&apos;s answer to the login cannot be read.</source>
        <translation>Die Antwort des Servers auf die Anmeldung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server sends us to another address, which is not followed (%1). Correct the address in the settings.</source>
        <translation>Der Server verweist auf eine andere Adresse, der nicht gefolgt wird (%1). Korrigieren Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>This is no UCWeb, or it does not take the request (%1). Check address, port and path.</source>
        <translation>Das ist kein UCWeb, oder es nimmt die Anfrage nicht an (%1). Prüfen Sie Adresse, Port und Pfad.</translation>
    </message>
    <message>
        <source>The controller does not know the UCServer id “%1”.</source>
        <translation>Der Controller kennt die UCServer-ID „%1“ nicht.</translation>
    </message>
    <message>
        <source>The controller&apos;s answer holds no usable address of a server.</source>
        <translation>Die Antwort des Controllers enthält keine brauchbare Adresse eines Servers.</translation>
    </message>
    <message>
        <source>The controller sends us to a server without encryption. Nothing was sent there.</source>
        <translation>Der Controller verweist auf einen Server ohne Verschlüsselung. Es wurde nichts dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::DirectSession</name>
    <message>
        <source>The server&apos;s answer to the login cannot be read.</source>
        <translation>Die Antwort des Servers auf die Anmeldung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server takes no token. Set user name and password in the settings, or ask its administrator.</source>
        <translation>Der Server nimmt kein Token an. Hinterlegen Sie Benutzername und Passwort in den Einstellungen oder fragen Sie die Administration des Servers.</translation>
    </message>
    <message>
        <source>The server does not take user name and password (method Basic). Ask its administrator to allow it.</source>
        <translation>Der Server nimmt Benutzername und Passwort (Methode Basic) nicht an. Bitten Sie seine Administration, das zuzulassen.</translation>
    </message>
    <message>
        <source>The server refuses TLS. Nothing was sent to it unencrypted. Ask its administrator to switch STARTTLS on.</source>
        <translation>Der Server lehnt TLS ab. Es wurde nichts unverschlüsselt an ihn gesendet. Bitten Sie seine Administration, STARTTLS einzuschalten.</translation>
    </message>
    <message>
        <source>The server has ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Unencrypted data came together with the server&apos;s consent to TLS. Nothing was sent to it.</source>
        <translation>Zusammen mit der Zustimmung des Servers zu TLS kamen unverschlüsselte Daten. Es wurde nichts an ihn gesendet.</translation>
    </message>
    <message>
        <source>octets that belong to no message</source>
        <translation>Bytes, die zu keiner Nachricht gehören</translation>
    </message>
    <message>
        <source>The connection was reset, because the server sends no messages (%1).</source>
        <translation>Die Verbindung wurde zurückgesetzt, weil der Server keine Nachrichten sendet (%1).</translation>
    </message>
    <message>
        <source>The server began a message and did not end it: the connection was reset.</source>
        <translation>Der Server hat eine Nachricht begonnen und nicht beendet: Die Verbindung wurde zurückgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was heard of the server for %n seconds.</source>
        <translation>
            <numerusform>Seit %n Sekunde kam nichts vom Server.</numerusform>
            <numerusform>Seit %n Sekunden kam nichts vom Server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::LineWatch</name>
    <message>
        <source>The server no longer tells what happens on line %1. %2</source>
        <translation>Der Server meldet nicht mehr, was auf Leitung %1 geschieht. %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::OrderDesk</name>
    <message>
        <source>The server took the call but could not make it: the telephone may be off, or the number not be possible</source>
        <translation>Der Server hat den Anruf angenommen, konnte ihn aber nicht ausführen: Vielleicht ist das Telefon aus oder die Nummer nicht möglich</translation>
    </message>
    <message>
        <source>The digits behind the number may not have been sent. %1</source>
        <translation>Die Ziffern nach der Nummer wurden vielleicht nicht gesendet. %1</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::RoseSession</name>
    <message>
        <source>The connection has ended.</source>
        <translation>Die Verbindung ist beendet.</translation>
    </message>
    <message>
        <source>No token is kept for this system. Enter it in the settings.</source>
        <translation>Für dieses System ist kein Token hinterlegt. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>No password is kept for this system. Enter it in the settings.</source>
        <translation>Für dieses System ist kein Passwort hinterlegt. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Not connected to the server.</source>
        <translation>Nicht mit dem Server verbunden.</translation>
    </message>
    <message>
        <source>The server has ended the session.</source>
        <translation>Der Server hat die Sitzung beendet.</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::UcWebSession</name>
    <message>
        <source>The server changed the encoding in the middle of the session.</source>
        <translation>Der Server hat mitten in der Sitzung die Kodierung gewechselt.</translation>
    </message>
    <message>
        <source>The server has ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServerFactory</name>
    <message>
        <source>The address of the server is missing</source>
        <translation>Die Adresse des Servers fehlt</translation>
    </message>
    <message>
        <source>A user name or password stands in the address. Save it in the settings once, which keeps it where it belongs</source>
        <translation>In der Adresse steht ein Benutzername oder Passwort. Speichern Sie sie einmal in den Einstellungen; dort kommt es dahin, wo es hingehört</translation>
    </message>
    <message>
        <source>The address of the server cannot be read; it is like https://server:7225 or tcp://server:7222</source>
        <translation>Die Adresse des Servers ist nicht lesbar; sie sieht aus wie https://server:7225 oder tcp://server:7222</translation>
    </message>
    <message>
        <source>An address with tcp:// ends behind the port</source>
        <translation>Eine Adresse mit tcp:// endet nach dem Port</translation>
    </message>
    <message>
        <source>An address with https:// is always encrypted</source>
        <translation>Eine Adresse mit https:// ist immer verschlüsselt</translation>
    </message>
    <message>
        <source>An address with http:// is never encrypted; use https:// (mostly port 7225)</source>
        <translation>Eine Adresse mit http:// ist nie verschlüsselt; verwenden Sie https:// (meist Port 7225)</translation>
    </message>
    <message>
        <source>The user name is missing</source>
        <translation>Der Benutzername fehlt</translation>
    </message>
    <message>
        <source>A user name has no colon and no line break</source>
        <translation>Ein Benutzername enthält keinen Doppelpunkt und keinen Zeilenumbruch</translation>
    </message>
    <message>
        <source>The UCSID has no line break</source>
        <translation>Die UCSID enthält keinen Zeilenumbruch</translation>
    </message>
    <message>
        <source>The UCController takes no user name in its address</source>
        <translation>Der UCController nimmt keinen Benutzernamen in seiner Adresse an</translation>
    </message>
    <message>
        <source>The address of the UCController cannot be read; it is like https://uccontroller.example</source>
        <translation>Die Adresse des UCControllers ist nicht lesbar; sie sieht aus wie https://uccontroller.example</translation>
    </message>
    <message>
        <source>A UCController leads to http:// and https:// only</source>
        <translation>Ein UCController führt nur zu http:// und https://</translation>
    </message>
    <message>
        <source>The UCController says whom the password is sent to: with an encrypted server its address begins with https:// too</source>
        <translation>Der UCController bestimmt, an wen das Passwort gesendet wird: Bei einem verschlüsselten Server beginnt auch seine Adresse mit https://</translation>
    </message>
    <message>
        <source>The pin of %1 cannot be read; it begins with sha256// and is made by the settings</source>
        <translation>Der Schlüssel-Pin von %1 ist nicht lesbar; er beginnt mit sha256// und wird von den Einstellungen erzeugt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>https://server:7225 or http://server:7224 for UCWeb, tcp://server:7222 for UCServer itself.</source>
        <translation>https://server:7225 oder http://server:7224 für UCWeb, tcp://server:7222 für den UCServer selbst.</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Your name at the UCServer.</source>
        <translation>Ihr Name am UCServer.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It is not kept in the settings.</source>
        <translation>Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>Angezeigte Leitungen</translation>
    </message>
    <message>
        <source>UCSID</source>
        <translation>UCSID</translation>
    </message>
    <message>
        <source>Which UCServer is meant, where one UCWeb serves several.</source>
        <translation>Welcher UCServer gemeint ist, wenn ein UCWeb mehrere bedient.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transportverfahren</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Of the messages; change it only when the server wants it.</source>
        <translation>Kodierung der Nachrichten; ändern Sie sie nur, wenn der Server es verlangt.</translation>
    </message>
    <message>
        <source>UCController</source>
        <translation>UCController</translation>
    </message>
    <message>
        <source>Address that tells which UCWeb to use, for UCConnect: https://uccontroller.ucconnect.de</source>
        <translation>Adresse, die nennt, welches UCWeb zu verwenden ist, für UCConnect: https://uccontroller.ucconnect.de</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Name of a server, and the mark of its key (sha256//…) by which it is trusted though nobody vouches for its certificate.</source>
        <translation>Name eines Servers und Kennzeichen seines Schlüssels (sha256//…), an dem er als vertrauenswürdig erkannt wird, obwohl niemand für sein Zertifikat bürgt.</translation>
    </message>
    <message>
        <source>A server by estos that watches the lines of the office; you sign in with a user and a password.</source>
        <translation>Ein Server von estos, der die Leitungen des Büros beobachtet; Sie melden sich mit Benutzer und Passwort an.</translation>
    </message>
    <message>
        <source>The transport does not fit the address: TCP goes with tcp://, WebSocket with http:// or https://</source>
        <translation>Das Transportverfahren passt nicht zur Adresse: TCP gehört zu tcp://, WebSocket zu http:// oder https://</translation>
    </message>
    <message>
        <source>Your name and password, or a token that UCServer gave.</source>
        <translation>Ihr Name und Ihr Passwort oder ein Token, das der UCServer ausgestellt hat.</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Name und Passwort</translation>
    </message>
    <message>
        <source>Automatic: by the address, http:// not at all and tcp:// by STARTTLS. Without encryption everybody on the way can read your password.</source>
        <translation>Automatisch: je nach Adresse, bei http:// gar keine und bei tcp:// mit STARTTLS. Ohne Verschlüsselung kann jeder auf dem Weg Ihr Passwort lesen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>From the start (TLS)</source>
        <translation>Von Anfang an (TLS)</translation>
    </message>
    <message>
        <source>After the start (STARTTLS)</source>
        <translation>Nach dem Verbinden (STARTTLS)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Granted: those you were given rights for. All: every line of the server.</source>
        <translation>Freigegebene: die, für die Sie Rechte haben. Alle: jede Leitung des Servers.</translation>
    </message>
    <message>
        <source>Own and granted</source>
        <translation>Eigene und freigegebene</translation>
    </message>
    <message>
        <source>Only own</source>
        <translation>Nur eigene</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Automatic: as the address says; else it must agree with it.</source>
        <translation>Automatisch: wie die Adresse es vorgibt; sonst muss es zu ihr passen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServerSystem</name>
    <message>
        <source>Answered elsewhere, or sent on</source>
        <translation>Anderswo angenommen oder weitergeleitet</translation>
    </message>
    <message>
        <source>Answered or sent on by the owner of the line</source>
        <translation>Vom Inhaber der Leitung angenommen oder weitergeleitet</translation>
    </message>
    <message>
        <source>This line cannot make the call</source>
        <translation>Diese Leitung kann den Anruf nicht ausführen</translation>
    </message>
    <message>
        <source>You have no right to do this on the line</source>
        <translation>Sie haben auf dieser Leitung kein Recht dazu</translation>
    </message>
    <message>
        <source>The server does not know the line</source>
        <translation>Der Server kennt die Leitung nicht</translation>
    </message>
    <message>
        <source>The server did not do it</source>
        <translation>Der Server hat es nicht ausgeführt</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>Das Gespräch ist zu Ende</translation>
    </message>
    <message>
        <source>There is no such call on the line</source>
        <translation>Auf der Leitung gibt es keinen solchen Anruf</translation>
    </message>
    <message>
        <source>This takes two calls: one active, one on hold</source>
        <translation>Dazu sind zwei Gespräche nötig: ein aktives und ein gehaltenes</translation>
    </message>
    <message>
        <source>Only 0 to 9, *, # and A to D can be sent as digits</source>
        <translation>Als Ziffern können nur 0 bis 9, *, # und A bis D gesendet werden</translation>
    </message>
    <message>
        <source>The line %1 is not watched</source>
        <translation>Die Leitung %1 wird nicht beobachtet</translation>
    </message>
    <message>
        <source>Nothing rings at %1</source>
        <translation>An %1 klingelt nichts</translation>
    </message>
    <message>
        <source>UCServer shows a call&apos;s note, but takes none from us</source>
        <translation>UCServer zeigt die Notiz eines Anrufs, nimmt von hier aber keine an</translation>
    </message>
    <message>
        <source>UCServer has no order for this kind of forward</source>
        <translation>UCServer hat keinen Befehl für diese Art der Umleitung</translation>
    </message>
    <message>
        <source>UCServer has no order to clear this forward alone; clear all forwards instead</source>
        <translation>UCServer hat keinen Befehl, um nur diese Umleitung zu löschen; löschen Sie stattdessen alle</translation>
    </message>
    <message>
        <source>The server no longer has this line</source>
        <translation>Der Server hat diese Leitung nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n lines cannot be watched; they are shown without their calls. %1</source>
        <translation>
            <numerusform>%n Leitung kann nicht beobachtet werden; sie wird ohne ihre Anrufe gezeigt. %1</numerusform>
            <numerusform>%n Leitungen können nicht beobachtet werden; sie werden ohne ihre Anrufe gezeigt. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the server tells of no line %2</source>
        <translation>%1; der Server meldet keine Leitung %2</translation>
    </message>
    <message>
        <source>The server tells no lines</source>
        <translation>Der Server meldet keine Leitungen</translation>
    </message>
    <message numerus="yes">
        <source>The login was refused %n times; it is not tried again, so that the account is not locked.</source>
        <translation>
            <numerusform>Die Anmeldung wurde %n-mal abgelehnt; sie wird nicht wieder versucht, damit das Konto nicht gesperrt wird.</numerusform>
            <numerusform>Die Anmeldung wurde %n-mal abgelehnt; sie wird nicht wieder versucht, damit das Konto nicht gesperrt wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::UdpTransport</name>
    <message>
        <source>The address of %1 could not be found out</source>
        <translation>Die Adresse von %1 ließ sich nicht ermitteln</translation>
    </message>
</context>
<context>
    <name>Jackfield::ValueEditor</name>
    <message>
        <source>several with commas between</source>
        <translation>mehrere, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, what the button does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::VerbSpec</name>
    <message>
        <source>%1 does not take %2.</source>
        <translation>%1 kennt %2 nicht.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>%1 does not take so many words; unexpected is &quot;%2&quot;.</source>
        <translation>%1 nimmt nicht so viele Wörter; unerwartet ist &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of %2.</source>
        <translation>&quot;%1&quot; ist keines von %2.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
</context>
<context>
    <name>Jackfield::Verbs</name>
    <message>
        <source>dial needs either TEXT or --selection.</source>
        <translation>dial braucht entweder TEXT oder --selection.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not KEY=VALUE.</source>
        <translation>&quot;%1&quot; ist nicht KEY=VALUE.</translation>
    </message>
    <message>
        <source>forward needs one of NUMBER, --on and --off.</source>
        <translation>forward braucht NUMBER, --on oder --off.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number above 0.</source>
        <translation>&quot;%1&quot; ist keine ganze Zahl über 0.</translation>
    </message>
    <message>
        <source>A password is at most %1 characters.</source>
        <translation>Ein Passwort hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>call a number, or the selected text</source>
        <translation>eine Nummer oder den markierten Text anrufen</translation>
    </message>
    <message>
        <source>call the number dialled last</source>
        <translation>die zuletzt gewählte Nummer anrufen</translation>
    </message>
    <message>
        <source>as a clicked link; starts jackfield when none runs</source>
        <translation>wie ein angeklickter Link; startet jackfield, wenn keines läuft</translation>
    </message>
    <message>
        <source>open the page or program that is set for calls</source>
        <translation>die Seite oder das Programm öffnen, das für Anrufe eingestellt ist</translation>
    </message>
    <message>
        <source>note of a call of the journal; without TEXT: none</source>
        <translation>Notiz zu einem Anruf des Journals; ohne TEXT: keine</translation>
    </message>
    <message>
        <source>all that is open of this call&apos;s number is done</source>
        <translation>alles Offene zur Nummer dieses Anrufs ist erledigt</translation>
    </message>
    <message>
        <source>this call is to be finished again</source>
        <translation>dieser Anruf ist wieder zu erledigen</translation>
    </message>
    <message>
        <source>take the call that rings</source>
        <translation>den klingelnden Anruf annehmen</translation>
    </message>
    <message>
        <source>end a call</source>
        <translation>ein Gespräch beenden</translation>
    </message>
    <message>
        <source>put a call on hold</source>
        <translation>ein Gespräch halten</translation>
    </message>
    <message>
        <source>take a call back from hold</source>
        <translation>ein gehaltenes Gespräch zurückholen</translation>
    </message>
    <message>
        <source>record a call</source>
        <translation>ein Gespräch aufzeichnen</translation>
    </message>
    <message>
        <source>end its recording</source>
        <translation>die Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>call back when the busy party is free</source>
        <translation>zurückrufen, wenn der besetzte Teilnehmer frei ist</translation>
    </message>
    <message>
        <source>active and held call change places</source>
        <translation>aktives und gehaltenes Gespräch tauschen</translation>
    </message>
    <message>
        <source>hand the connected call to NUMBER; without it join active and held call</source>
        <translation>das verbundene Gespräch an NUMBER vermitteln; ohne NUMBER aktives und gehaltenes Gespräch verbinden</translation>
    </message>
    <message>
        <source>join active and held call and leave</source>
        <translation>aktives und gehaltenes Gespräch verbinden und selbst auflegen</translation>
    </message>
    <message>
        <source>join two calls and stay</source>
        <translation>zwei Gespräche verbinden und dabeibleiben</translation>
    </message>
    <message>
        <source>send the call that rings elsewhere</source>
        <translation>den klingelnden Anruf weiterleiten</translation>
    </message>
    <message>
        <source>take the call that rings at EXT</source>
        <translation>den an EXT klingelnden Anruf heranholen</translation>
    </message>
    <message>
        <source>send digits in a call</source>
        <translation>Ziffern in ein Gespräch senden</translation>
    </message>
    <message>
        <source>set the note of a call</source>
        <translation>die Notiz eines Anrufs setzen</translation>
    </message>
    <message>
        <source>set data of a call</source>
        <translation>Daten eines Anrufs setzen</translation>
    </message>
    <message>
        <source>forward a line; MODE: unconditional busy no-answer busy-no-answer not-connected, each also with -internal or -external, and follow-me voice-mail, which are switched with --on; forwardKinds of the line say which can be set</source>
        <translation>eine Leitung umleiten; MODE: unconditional busy no-answer busy-no-answer not-connected, jeweils auch mit -internal oder -external, sowie follow-me voice-mail, die mit --on geschaltet werden; forwardKinds der Leitung nennt, was einstellbar ist</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>telephone of a line elsewhere</source>
        <translation>Telefon einer Leitung an anderem Ort</translation>
    </message>
    <message>
        <source>your status in a phone system</source>
        <translation>Ihr Status in einer Telefonanlage</translation>
    </message>
    <message>
        <source>answer a prompt; --digits: the digits behind the number too; --remember: do not ask for this source again</source>
        <translation>eine Frage beantworten; --digits: auch die Ziffern nach der Nummer; --remember: bei dieser Quelle nicht mehr fragen</translation>
    </message>
    <message>
        <source>keep the password on standard input in the keychain; ID: of a phone system, journal, or contacts-ID; nothing: forget it</source>
        <translation>das Passwort von der Standardeingabe im Schlüsselbund ablegen; ID: einer Telefonanlage, journal oder contacts-ID; keine Eingabe: es vergessen</translation>
    </message>
    <message>
        <source>ask again for a remembered source</source>
        <translation>bei einer gemerkten Quelle wieder fragen</translation>
    </message>
    <message>
        <source>version, own extension, phone systems, notices</source>
        <translation>Version, eigene Nebenstelle, Telefonanlagen, Hinweise</translation>
    </message>
    <message>
        <source>lines and their state</source>
        <translation>Leitungen und ihr Zustand</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>queues of the last 24 hours by the minute; --csv: for spreadsheets</source>
        <translation>Warteschlangen der letzten 24 Stunden, minutenweise; --csv: für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>forwards in force</source>
        <translation>aktive Rufumleitungen</translation>
    </message>
    <message>
        <source>questions that wait for an answer</source>
        <translation>Fragen, die auf eine Antwort warten</translation>
    </message>
    <message>
        <source>sources that are not asked about</source>
        <translation>Quellen, bei denen nicht gefragt wird</translation>
    </message>
    <message>
        <source>calls of the past, newest first</source>
        <translation>vergangene Anrufe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>callers to call back</source>
        <translation>Anrufer, die zurückzurufen sind</translation>
    </message>
    <message>
        <source>people by name, company, number or keypad letters</source>
        <translation>Personen nach Name, Firma, Nummer oder Buchstaben der Wähltasten</translation>
    </message>
    <message>
        <source>who has a number</source>
        <translation>wer eine Nummer hat</translation>
    </message>
    <message>
        <source>one JSON object a line for every change, until interrupted</source>
        <translation>ein JSON-Objekt je Zeile für jede Änderung, bis zum Abbruch</translation>
    </message>
    <message>
        <source>every setting and the layer that set it</source>
        <translation>jede Einstellung und die Ebene, die sie gesetzt hat</translation>
    </message>
    <message>
        <source>what TEXT means as a number, as JSON; ORIGIN: link or typed (the default)</source>
        <translation>was TEXT als Nummer bedeutet, als JSON; ORIGIN: link oder typed (die Vorgabe)</translation>
    </message>
    <message>
        <source>the request that a dial template makes; KEY: a {name}, number_format or keep_slashes</source>
        <translation>die Anfrage, die eine Wählvorlage ergibt; KEY: ein {name}, number_format oder keep_slashes</translation>
    </message>
    <message>
        <source>wire bytes on standard input to JSON lines; PROTOCOL: tapimaster, ucserver-ber, ucserver-json, nettapi, ipbx-channels or ipbx-queue; NAME: which operation results without a request are of</source>
        <translation>rohe Bytes von der Standardeingabe in JSON-Zeilen; PROTOCOL: tapimaster, ucserver-ber, ucserver-json, nettapi, ipbx-channels oder ipbx-queue; NAME: zu welcher Operation Ergebnisse ohne Anfrage gehören</translation>
    </message>
    <message>
        <source>and back</source>
        <translation>und zurück</translation>
    </message>
    <message>
        <source>the script by which bash completes all this</source>
        <translation>das Skript, mit dem die bash das alles vervollständigt</translation>
    </message>
    <message>
        <source>trace takes one of --on and --off.</source>
        <translation>trace nimmt entweder --on oder --off.</translation>
    </message>
    <message>
        <source>write what somebody who helps wants to see, as .tar.gz; never passwords; --numbers: with numbers and names</source>
        <translation>schreiben, was jemand sehen möchte, der hilft, als .tar.gz; nie Passwörter; --numbers: mit Nummern und Namen</translation>
    </message>
    <message>
        <source>messages from and to phone systems; --numbers: with numbers and names; --follow: until interrupted; --on, --off: keep contents, or names only; --record: contents into a new file, one JSON object a line</source>
        <translation>Nachrichten von und zu Telefonanlagen; --numbers: mit Nummern und Namen; --follow: bis zum Abbruch; --on, --off: Inhalte behalten oder nur Namen; --record: Inhalte in eine neue Datei, ein JSON-Objekt je Zeile</translation>
    </message>
</context>
<context>
    <name>Jackfield::WallTile</name>
    <message>
        <source>Waiting in the last 60 minutes</source>
        <translation>Wartende in den letzten 60 Minuten</translation>
    </message>
    <message>
        <source>Old figures</source>
        <translation>Veraltete Werte</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Country not known</source>
        <translation>Land nicht bekannt</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a figure, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting callers</source>
        <translation>Wartende Anrufer</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a list, what is in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Jackfield::Wallboard</name>
    <message>
        <source>Wallboard — Jackfield</source>
        <translation>Wallboard — Jackfield</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern…</translation>
    </message>
    <message>
        <source>The last 24 hours of every queue, minute by minute.</source>
        <translation>Die letzten 24 Stunden jeder Warteschlange, Minute für Minute.</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>No phone system has told of a queue yet.</source>
        <translation>Noch keine Telefonanlage hat eine Warteschlange gemeldet.</translation>
    </message>
    <message>
        <source>No phone system has told of these queues yet: %1</source>
        <translation>Diese Warteschlangen hat noch keine Telefonanlage gemeldet: %1</translation>
    </message>
    <message>
        <source>Leave the full screen (F11)</source>
        <translation>Vollbild verlassen (F11)</translation>
    </message>
    <message>
        <source>Save the history of the queues</source>
        <translation>Verlauf der Warteschlangen speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The table could not be written to %1: %2. Choose another folder, or make room on the disk.</source>
        <translation>Die Tabelle konnte nicht nach %1 geschrieben werden: %2. Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Laufwerk.</translation>
    </message>
</context>
<context>
    <name>Jackfield::WebDial</name>
    <message>
        <source>// is missing after %1:</source>
        <translation>es fehlt // nach %1:</translation>
    </message>
    <message>
        <source>%1: does not make calls</source>
        <translation>%1: kann keine Anrufe auslösen</translation>
    </message>
    <message>
        <source>http:// is missing</source>
        <translation>http:// fehlt</translation>
    </message>
    <message>
        <source>nothing follows %1:</source>
        <translation>es folgt nichts auf %1:</translation>
    </message>
    <message>
        <source>the port is no number</source>
        <translation>der Port ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is no host</source>
        <translation>%1 ist kein Host</translation>
    </message>
    <message>
        <source>the host is missing</source>
        <translation>der Host fehlt</translation>
    </message>
    <message>
        <source>it does not begin with http:// or another fixed scheme</source>
        <translation>sie beginnt nicht mit http:// oder einem anderen festen Schema</translation>
    </message>
    <message>
        <source>user and password have fields of their own</source>
        <translation>Benutzer und Passwort haben eigene Felder</translation>
    </message>
    <message>
        <source>a blank has to be written as %20</source>
        <translation>ein Leerzeichen muss als %20 geschrieben werden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand in it</source>
        <translation>&quot;%1&quot; darf nicht darin stehen</translation>
    </message>
    <message>
        <source>&quot;%&quot; is not followed by two hexadecimal digits</source>
        <translation>auf &quot;%&quot; folgen keine zwei hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>the control character %1 cannot stand in it</source>
        <translation>das Steuerzeichen %1 darf nicht darin stehen</translation>
    </message>
    <message>
        <source>%1 Open the settings of this phone system to look at the certificate.</source>
        <translation>%1 Öffnen Sie die Einstellungen dieser Telefonanlage, um das Zertifikat anzusehen.</translation>
    </message>
    <message>
        <source>A phone may want this computer on its list of allowed addresses, or ask on its display the first time</source>
        <translation>Ein Telefon verlangt vielleicht, dass dieser Computer auf seiner Liste erlaubter Adressen steht, oder fragt beim ersten Mal auf seinem Display</translation>
    </message>
    <message>
        <source>The server pointed to %1 (%2), where the order is not sent</source>
        <translation>Der Server verwies auf %1 (%2), wohin der Auftrag nicht gesendet wird</translation>
    </message>
    <message>
        <source>The answer contains &quot;%1&quot;: %2</source>
        <translation>Die Antwort enthält &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>The answer broke off before it said whether the order was carried out</source>
        <translation>Die Antwort brach ab, bevor sie sagte, ob der Auftrag ausgeführt wurde</translation>
    </message>
    <message>
        <source>The answer is empty; it should contain &quot;%1&quot;</source>
        <translation>Die Antwort ist leer; sie müsste &quot;%1&quot; enthalten</translation>
    </message>
    <message>
        <source>The answer does not contain &quot;%1&quot;: %2</source>
        <translation>Die Antwort enthält &quot;%1&quot; nicht: %2</translation>
    </message>
    <message>
        <source>The server wants another user name or password (%1). %2</source>
        <translation>Der Server verlangt einen anderen Benutzernamen oder ein anderes Passwort (%1). %2</translation>
    </message>
    <message>
        <source>The server does not allow it (%1). Look whether user name and password are right. %2</source>
        <translation>Der Server erlaubt es nicht (%1). Prüfen Sie, ob Benutzername und Passwort stimmen. %2</translation>
    </message>
    <message>
        <source>The server answered %1</source>
        <translation>Der Server hat mit %1 geantwortet</translation>
    </message>
    <message>
        <source>The server answered %1: %2</source>
        <translation>Der Server hat mit %1 geantwortet: %2</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>sie ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>The URL function returned an address that begins with &quot;%1:&quot;, which does not dial</source>
        <translation>Die URL-Funktion hat eine Adresse geliefert, die mit &quot;%1:&quot; beginnt und nicht wählt</translation>
    </message>
    <message>
        <source>The URL function returned an address of %1, which is not one of its allowed hosts. If it is right, add the host in the settings of this phone system</source>
        <translation>Die URL-Funktion hat eine Adresse von %1 geliefert, das nicht zu ihren erlaubten Hosts gehört. Wenn das richtig ist, fügen Sie den Host in den Einstellungen dieser Telefonanlage hinzu</translation>
    </message>
    <message>
        <source>The URL function returned an address that cannot be used. %1</source>
        <translation>Die URL-Funktion hat eine Adresse geliefert, die nicht verwendet werden kann. %1</translation>
    </message>
    <message>
        <source>Desk phones</source>
        <translation>Tischtelefone</translation>
    </message>
    <message>
        <source>Phone systems</source>
        <translation>Telefonanlagen</translation>
    </message>
    <message>
        <source>Cloud services</source>
        <translation>Cloud-Dienste</translation>
    </message>
    <message>
        <source>Softphones</source>
        <translation>Softphones</translation>
    </message>
    <message>
        <source>Programs on this computer</source>
        <translation>Programme auf diesem Computer</translation>
    </message>
    <message>
        <source>Intercoms</source>
        <translation>Sprechanlagen</translation>
    </message>
    <message>
        <source># and ^ cannot stand in the host or the port</source>
        <translation># und ^ dürfen nicht im Host oder im Port stehen</translation>
    </message>
    <message>
        <source>{%1} is no host and no port</source>
        <translation>{%1} ist kein Host und kein Port</translation>
    </message>
    <message>
        <source>Opens: %1</source>
        <translation>Öffnet: %1</translation>
    </message>
    <message>
        <source>{POST} needs an http address</source>
        <translation>{POST} braucht eine http-Adresse</translation>
    </message>
    <message>
        <source>Port %1 is not possible; ports go from 1 to 65535</source>
        <translation>Port %1 ist nicht möglich; Ports gehen von 1 bis 65535</translation>
    </message>
    <message>
        <source>This is not a web address: %1</source>
        <translation>Das ist keine Webadresse: %1</translation>
    </message>
    <message>
        <source>the number is never inserted</source>
        <translation>die Nummer wird nirgends eingesetzt</translation>
    </message>
    <message>
        <source>Your extension is not set</source>
        <translation>Ihre Nebenstelle ist nicht festgelegt</translation>
    </message>
    <message>
        <source>The URL function returned no address</source>
        <translation>Die URL-Funktion hat keine Adresse geliefert</translation>
    </message>
    <message>
        <source>{%1} has no value</source>
        <translation>{%1} hat keinen Wert</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The address that dials: ^ stands for your extension, # for the number, {name} for a value of its own row. {POST} in front sends a form, each &lt;&amp;&gt; begins one of its fields. The word FUNCTION alone: a database makes the address.</source>
        <translation>Die Adresse, die wählt: ^ steht für Ihre Nebenstelle, # für die Nummer, {name} für einen Wert aus einer eigenen Zeile. {POST} am Anfang sendet ein Formular, jedes &lt;&amp;&gt; beginnt eines seiner Felder. Das Wort FUNCTION allein: Eine Datenbank erzeugt die Adresse.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Template to hang up</source>
        <translation>Vorlage zum Auflegen</translation>
    </message>
    <message>
        <source>The address that ends the call. Empty: Jackfield does not offer it.</source>
        <translation>Die Adresse, die den Anruf beendet. Leer: Jackfield bietet das Auflegen nicht an.</translation>
    </message>
    <message>
        <source>Templates of branches</source>
        <translation>Vorlagen der Niederlassungen</translation>
    </message>
    <message>
        <source>Name of a branch, and the template used there instead.</source>
        <translation>Name einer Niederlassung und die Vorlage, die dort stattdessen verwendet wird.</translation>
    </message>
    <message>
        <source>Success only with</source>
        <translation>Erfolg nur mit</translation>
    </message>
    <message>
        <source>The call counts as placed only if the answer has every one of these texts, in capitals or not.</source>
        <translation>Der Anruf gilt nur dann als ausgelöst, wenn die Antwort jeden dieser Texte enthält, ob groß- oder kleingeschrieben.</translation>
    </message>
    <message>
        <source>No success with</source>
        <translation>Kein Erfolg mit</translation>
    </message>
    <message>
        <source>The call counts as failed if the answer has one of these texts, in capitals or not.</source>
        <translation>Der Anruf gilt als fehlgeschlagen, wenn die Antwort einen dieser Texte enthält, ob groß- oder kleingeschrieben.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>The browser opens the address, for services whose phone is a web page. Jackfield then sees no answer.</source>
        <translation>Der Browser öffnet die Adresse, für Dienste, deren Telefon eine Webseite ist. Jackfield sieht dann keine Antwort.</translation>
    </message>
    <message>
        <source>Keep // in links</source>
        <translation>// in Links behalten</translation>
    </message>
    <message>
        <source>tel://# is opened as it stands, for programs that insist on it, and not as tel:#.</source>
        <translation>tel://# wird unverändert geöffnet, für Programme, die darauf bestehen, und nicht als tel:#.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Name of a server, and the mark of its key (sha256//…) by which it is trusted though nobody vouches for its certificate.</source>
        <translation>Name eines Servers und Kennzeichen seines Schlüssels (sha256//…), an dem er als vertrauenswürdig erkannt wird, obwohl niemand für sein Zertifikat bürgt.</translation>
    </message>
    <message>
        <source>Own certificate authority</source>
        <translation>Eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>File with the certificates (PEM) that your company vouches with, trusted beside those of this computer.</source>
        <translation>Datei mit den Zertifikaten (PEM), mit denen Ihre Firma bürgt; ihnen wird zusätzlich zu denen dieses Computers vertraut.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>Datenbankserver</translation>
    </message>
    <message>
        <source>Name or address of the PostgreSQL server; empty: this computer.</source>
        <translation>Name oder Adresse des PostgreSQL-Servers; leer: dieser Computer.</translation>
    </message>
    <message>
        <source>Port of the database</source>
        <translation>Port der Datenbank</translation>
    </message>
    <message>
        <source>The port of the PostgreSQL server.</source>
        <translation>Der Port des PostgreSQL-Servers.</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>PostgreSQL: its name; ODBC: the data source; SQLite: the full path of the file.</source>
        <translation>PostgreSQL: ihr Name; ODBC: die Datenquelle; SQLite: der vollständige Pfad der Datei.</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>One who may only read is enough. Empty: there is no login.</source>
        <translation>Einer, der nur lesen darf, genügt. Leer: Es gibt keine Anmeldung.</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
    <message>
        <source>The password of the database user. It is not kept in the settings.</source>
        <translation>Das Passwort des Datenbankbenutzers. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Its name, as in GenerateWEBDialURL or schema.name. It returns the complete address.</source>
        <translation>Ihr Name, zum Beispiel GenerateWEBDialURL oder schema.name. Sie liefert die vollständige Adresse.</translation>
    </message>
    <message>
        <source>What the function is given</source>
        <translation>Was die Funktion bekommt</translation>
    </message>
    <message>
        <source>number and extension, in the order of its parameters; leave out what it does not take.</source>
        <translation>number und extension, in der Reihenfolge ihrer Parameter; lassen Sie weg, was sie nicht annimmt.</translation>
    </message>
    <message>
        <source>Query instead of a function</source>
        <translation>Abfrage statt einer Funktion</translation>
    </message>
    <message>
        <source>One SELECT with :number and :extension, for databases that have no functions.</source>
        <translation>Ein SELECT mit :number und :extension, für Datenbanken, die keine Funktionen haben.</translation>
    </message>
    <message>
        <source>Allowed servers</source>
        <translation>Erlaubte Server</translation>
    </message>
    <message>
        <source>Names or addresses of the servers that the returned address may lead to.</source>
        <translation>Namen oder Adressen der Server, zu denen die gelieferte Adresse führen darf.</translation>
    </message>
    <message>
        <source>Values of the template</source>
        <translation>Werte der Vorlage</translation>
    </message>
    <message>
        <source>What each {name} of the templates stands for.</source>
        <translation>Wofür jedes {name} der Vorlagen steht.</translation>
    </message>
    <message>
        <source>Asks the database for the address: %1</source>
        <translation>Fragt die Datenbank nach der Adresse: %1</translation>
    </message>
    <message>
        <source>A password or key goes unencrypted over the network; use https if the server can</source>
        <translation>Ein Passwort oder Schlüssel geht unverschlüsselt durch das Netz; verwenden Sie https, wenn der Server es kann</translation>
    </message>
    <message>
        <source>Other programs of this computer can see the password or key while the address is opened, and the browser keeps it</source>
        <translation>Andere Programme auf diesem Computer können das Passwort oder den Schlüssel sehen, während die Adresse geöffnet wird, und der Browser behält es</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no extension; use digits without blanks</source>
        <translation>„%1“ ist keine Nebenstelle; verwenden Sie Ziffern ohne Leerzeichen</translation>
    </message>
    <message>
        <source>%1 is a secret; type it into its own field, then it is kept in the keychain</source>
        <translation>%1 ist ein Geheimnis; geben Sie es in das eigene Feld ein, dann wird es im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>The pin of %1 cannot be read; it begins with sha256// and is made by the settings</source>
        <translation>Der Schlüssel-Pin von %1 ist nicht lesbar; er beginnt mit sha256// und wird von den Einstellungen erzeugt</translation>
    </message>
    <message>
        <source>The template is missing: the address that dials</source>
        <translation>Die Vorlage fehlt: die Adresse, die wählt</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Niederlassung %1</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source># is the number that is dialled; nothing is dialled here</source>
        <translation># ist die Nummer, die gewählt wird; hier wird nichts gewählt</translation>
    </message>
    <message>
        <source>A user name or password stands in the template. Save it in the settings once, which keeps it where it belongs</source>
        <translation>In der Vorlage steht ein Benutzername oder Passwort. Speichern Sie sie einmal in den Einstellungen, dann kommt beides dorthin, wo es hingehört</translation>
    </message>
    <message>
        <source>It was sent and taken. If the phone does not dial, look at the answer</source>
        <translation>Es wurde gesendet und angenommen. Wenn das Telefon nicht wählt, sehen Sie sich die Antwort an</translation>
    </message>
    <message>
        <source>It was sent and there was no answer. Look whether the phone dials before you try again; it may also ask on its display</source>
        <translation>Es wurde gesendet, und es kam keine Antwort. Sehen Sie nach, ob das Telefon wählt, bevor Sie es erneut versuchen; vielleicht fragt es auch auf seinem Display</translation>
    </message>
    <message>
        <source>It was sent, and nobody knows whether it dials: %1. Look at the phone before you try again</source>
        <translation>Es wurde gesendet, und niemand weiß, ob gewählt wird: %1. Sehen Sie am Telefon nach, bevor Sie es erneut versuchen</translation>
    </message>
    <message>
        <source>It was given up before anything was sent</source>
        <translation>Es wurde abgebrochen, bevor etwas gesendet wurde</translation>
    </message>
    <message>
        <source>Nothing was sent: the server cannot be reached in time</source>
        <translation>Es wurde nichts gesendet: Der Server ist nicht rechtzeitig erreichbar</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Es wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>It was refused</source>
        <translation>Es wurde abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>{%1} is not kept on this computer. Type it into the settings of this phone system</source>
        <translation>{%1} ist auf diesem Computer nicht hinterlegt. Geben Sie es in den Einstellungen dieser Telefonanlage ein</translation>
    </message>
    <message>
        <source>the keychain did not give it</source>
        <translation>der Schlüsselbund hat es nicht herausgegeben</translation>
    </message>
    <message>
        <source>This is the address of Jackfield&apos;s own local server, which would dial again and again</source>
        <translation>Das ist die Adresse des lokalen Servers von Jackfield selbst, der immer wieder wählen würde</translation>
    </message>
    <message>
        <source>As on the phone: with the digit for an outside line; national: without that digit; international: with the country code; as entered: unchanged.</source>
        <translation>Wie am Telefon: mit der Amtskennziffer; national: ohne diese Ziffer; international: mit der Landesvorwahl; wie eingegeben: unverändert.</translation>
    </message>
    <message>
        <source>As on the phone</source>
        <translation>Wie am Telefon</translation>
    </message>
    <message>
        <source>International with +</source>
        <translation>International mit +</translation>
    </message>
    <message>
        <source>International without +</source>
        <translation>International ohne +</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Wie eingegeben</translation>
    </message>
    <message>
        <source>Automatic: the computer&apos;s proxy, but not for addresses in your own network. Never and always hold for every address.</source>
        <translation>Automatisch: der Proxy des Computers, aber nicht für Adressen in Ihrem eigenen Netz. Nie und immer gelten für jede Adresse.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>SQLite is a file; ODBC is for all others.</source>
        <translation>SQLite ist eine Datei; ODBC ist für alle anderen.</translation>
    </message>
</context>
<context>
    <name>Jackfield::WebDialFactory</name>
    <message>
        <source>Web dial</source>
        <translation>Webwahl</translation>
    </message>
    <message>
        <source>A desk phone, a telephone exchange or a service that dials when it is sent a web request; many products are known.</source>
        <translation>Ein Tischtelefon, eine Telefonanlage oder ein Dienst, der auf eine Webanfrage hin wählt; viele Produkte sind bekannt.</translation>
    </message>
</context>
<context>
    <name>Jackfield::WebDialSystem</name>
    <message>
        <source>There is no line: set your own extension, or name the lines of this phone system</source>
        <translation>Es gibt keine Leitung: Legen Sie Ihre eigene Nebenstelle fest oder geben Sie die Leitungen dieser Telefonanlage an</translation>
    </message>
    <message>
        <source>Database function %1</source>
        <translation>Datenbankfunktion %1</translation>
    </message>
    <message>
        <source>%1; warning: %2</source>
        <translation>%1; Warnung: %2</translation>
    </message>
    <message numerus="yes">
        <source>User name or password were refused %n times. Nothing more is sent, so that the account is not locked: correct them in the settings, then try again</source>
        <translation>
            <numerusform>Benutzername oder Passwort wurden %n-mal abgelehnt. Es wird nichts mehr gesendet, damit das Konto nicht gesperrt wird: Korrigieren Sie sie in den Einstellungen und versuchen Sie es dann erneut</numerusform>
            <numerusform>Benutzername oder Passwort wurden %n-mal abgelehnt. Es wird nichts mehr gesendet, damit das Konto nicht gesperrt wird: Korrigieren Sie sie in den Einstellungen und versuchen Sie es dann erneut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::WebDialValues</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name or IP address of the phone or server, without http://.</source>
        <translation>Name oder IP-Adresse des Telefons oder Servers, ohne http://.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port it listens on, a number from 1 to 65535.</source>
        <translation>Der Port, auf dem angenommen wird, eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The name to sign in with. Empty: there is no login.</source>
        <translation>Der Name für die Anmeldung. Leer: Es gibt keine Anmeldung.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The account or SIP identity that makes the call.</source>
        <translation>Das Konto oder die SIP-Identität, von der der Anruf ausgeht.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>The line of the phone that makes the call.</source>
        <translation>Die Leitung des Telefons, von der der Anruf ausgeht.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>The SIP domain, as behind the @ of your SIP address.</source>
        <translation>Die SIP-Domäne, wie nach dem @ Ihrer SIP-Adresse.</translation>
    </message>
    <message>
        <source>SIP server</source>
        <translation>SIP-Server</translation>
    </message>
    <message>
        <source>The server where the phone&apos;s account is registered.</source>
        <translation>Der Server, an dem das Konto des Telefons angemeldet ist.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name or IP address of the server.</source>
        <translation>Name oder IP-Adresse des Servers.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>The part of the exchange&apos;s dial plan that takes the call.</source>
        <translation>Der Teil des Wählplans der Telefonanlage, der den Anruf annimmt.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The device that makes the call, as the provider names it.</source>
        <translation>Das Gerät, von dem der Anruf ausgeht, wie der Anbieter es nennt.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Your organisation, as the provider names it.</source>
        <translation>Ihre Organisation, wie der Anbieter sie nennt.</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Your part of a shared exchange, as the provider names it.</source>
        <translation>Ihr Teil einer gemeinsamen Telefonanlage, wie der Anbieter ihn nennt.</translation>
    </message>
    <message>
        <source>Caller number</source>
        <translation>Anrufernummer</translation>
    </message>
    <message>
        <source>The number that the other party sees.</source>
        <translation>Die Nummer, die die Gegenseite sieht.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The mark under which the provider knows you.</source>
        <translation>Die Kennung, unter der der Anbieter Sie kennt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password to sign in with. It is not kept in the settings.</source>
        <translation>Das Passwort für die Anmeldung. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>The password of the template. It is not kept in the settings.</source>
        <translation>Das Passwort der Vorlage. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Zugangscode</translation>
    </message>
    <message>
        <source>The passcode of the phone. It is not kept in the settings.</source>
        <translation>Der Zugangscode des Telefons. Er wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The key the provider gave you. It is not kept in the settings.</source>
        <translation>Der Schlüssel, den der Anbieter Ihnen gegeben hat. Er wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The token the provider gave you. It is not kept in the settings.</source>
        <translation>Das Token, das der Anbieter Ihnen gegeben hat. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>The secret the provider gave you. It is not kept in the settings.</source>
        <translation>Das Geheimnis, das der Anbieter Ihnen gegeben hat. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The PIN of the phone or line. It is not kept in the settings.</source>
        <translation>Die PIN des Telefons oder der Leitung. Sie wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>What the server knows you by. It is not kept in the settings.</source>
        <translation>Woran der Server Sie erkennt. Es wird nicht in den Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>What {%1} of the template stands for.</source>
        <translation>Wofür {%1} der Vorlage steht.</translation>
    </message>
</context>
<context>
    <name>Jackfield::WebSocket</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 does not keep to the rules of WebSockets (%2).</source>
        <translation>%1 hält sich nicht an die Regeln von WebSockets (%2).</translation>
    </message>
    <message>
        <source>%1 ended the connection (%2).</source>
        <translation>%1 hat die Verbindung beendet (%2).</translation>
    </message>
    <message>
        <source>%1 broke the connection off.</source>
        <translation>%1 hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>%1 ended the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort beendet.</translation>
    </message>
    <message>
        <source>%1 does not answer any more.</source>
        <translation>%1 antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>%1 does not let us in (%2). Check user and password.</source>
        <translation>%1 lässt uns nicht ein (%2). Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>%1 points to another address, which is not followed: %2. Check the address.</source>
        <translation>%1 verweist auf eine andere Adresse, der nicht gefolgt wird: %2. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a WebSocket (%2). Check address and port.</source>
        <translation>Was unter %1 antwortet, ist kein WebSocket (%2). Prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The address of the WebSocket cannot be used (%1).</source>
        <translation>Die Adresse des WebSockets kann nicht verwendet werden (%1).</translation>
    </message>
</context>
<context>
    <name>Jackfield::Window</name>
    <message>
        <source>Jackfield ended with an error the last time. What is known of it stands in %1, for those who look after your computer; a support bundle holds it too.</source>
        <translation>Jackfield wurde beim letzten Mal durch einen Fehler beendet. Was darüber bekannt ist, steht in %1, für die Betreuung Ihres Computers; ein Support-Paket enthält es auch.</translation>
    </message>
</context>
<context>
    <name>Jackfield::WindowActions</name>
    <message>
        <source>Show the whole window</source>
        <translation>Ganzes Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>Jackfield::WindowNotices</name>
    <message>
        <source>“%1” was not carried out: %2</source>
        <translation>„%1“ wurde nicht ausgeführt: %2</translation>
    </message>
    <message>
        <source>The phone rings when the other side is free again.</source>
        <translation>Das Telefon klingelt, sobald die Gegenseite wieder frei ist.</translation>
    </message>
    <message>
        <source>The phone rings when %1 is free again.</source>
        <translation>Das Telefon klingelt, sobald %1 wieder frei ist.</translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <translation>%1 sagt: „%2“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2, line %3)</source>
        <translation>%1 (%2, Zeile %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more in the settings.</source>
        <translation>
            <numerusform>In den Einstellungen gibt es %n weiteren Hinweis.</numerusform>
            <numerusform>In den Einstellungen gibt es %n weitere Hinweise.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Jackfield::Wording</name>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Agents busy</source>
        <translation>Agenten belegt</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>Mittlere Wartezeit</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Servicelevel</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>busy agents of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least so many callers</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Stumm bis %1</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound at red</source>
        <translation>Ton bei Rot</translation>
    </message>
    <message>
        <source>Sound at amber and red</source>
        <translation>Ton bei Gelb und Rot</translation>
    </message>
    <message>
        <source>not reached since %1</source>
        <translation>nicht erreicht seit %1</translation>
    </message>
    <message>
        <source>counted since %1</source>
        <translation>gezählt seit %1</translation>
    </message>
    <message>
        <source>%1 not seen</source>
        <comment>a time</comment>
        <translation>%1 nicht beobachtet</translation>
    </message>
    <message>
        <source>%1 not seen since %2</source>
        <comment>a time, a time of day</comment>
        <translation>%1 nicht beobachtet seit %2</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>Zustand nicht bekannt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In Pause</translation>
    </message>
    <message>
        <source>Probably over</source>
        <translation>Vermutlich vorbei</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 (time of the phone system)</source>
        <translation>%1 (Zeit der Telefonanlage)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Something that was typed at the phone system may have broken this report: do not rely on it.</source>
        <translation>Eine Eingabe an der Telefonanlage hat diesen Bericht vielleicht verfälscht: Verlassen Sie sich nicht darauf.</translation>
    </message>
    <message>
        <source>Part of this report is missing: its end did not come, or it was too long to be kept whole.</source>
        <translation>Ein Teil dieses Berichts fehlt: Sein Ende kam nicht an, oder er war zu lang, um ganz aufbewahrt zu werden.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Ringing there</source>
        <translation>Klingelt dort</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>In conference</source>
        <translation>In Konferenz</translation>
    </message>
    <message>
        <source>The other side has hung up</source>
        <translation>Die Gegenseite hat aufgelegt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Anderswo angenommen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Connection lost, trying again</source>
        <translation>Verbindung verloren, neuer Versuch läuft</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Makeln</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Vermitteln</translation>
    </message>
    <message>
        <source>Consult</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>Connect both</source>
        <translation>Beide verbinden</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Pick up</source>
        <translation>Heranholen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Umleiten</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Anrufschutz</translation>
    </message>
    <message>
        <source>Remote office</source>
        <translation>Remote Office</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Call data</source>
        <translation>Anrufdaten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Call back when free</source>
        <translation>Rückruf bei Frei</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lines are watched</source>
        <translation>Leitungen werden beobachtet</translation>
    </message>
    <message>
        <source>Calls are watched</source>
        <translation>Anrufe werden beobachtet</translation>
    </message>
    <message>
        <source>Queues are watched</source>
        <translation>Warteschlangen werden beobachtet</translation>
    </message>
    <message>
        <source>Call reports</source>
        <translation>Anrufberichte</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>when busy</source>
        <translation>bei Besetzt</translation>
    </message>
    <message>
        <source>when not answered</source>
        <translation>bei Nichtmelden</translation>
    </message>
    <message>
        <source>when busy or not answered</source>
        <translation>bei Besetzt oder Nichtmelden</translation>
    </message>
    <message>
        <source>when no phone is connected</source>
        <translation>wenn kein Telefon verbunden ist</translation>
    </message>
    <message>
        <source>follow me</source>
        <translation>Follow-me</translation>
    </message>
    <message>
        <source>to voice mail</source>
        <translation>zur Mailbox</translation>
    </message>
    <message>
        <source>by a rule of the phone system</source>
        <translation>durch eine Regel der Telefonanlage</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>Internal calls only</source>
        <translation>Nur interne Anrufe</translation>
    </message>
    <message>
        <source>Outside calls only</source>
        <translation>Nur externe Anrufe</translation>
    </message>
    <message>
        <source>%1, internal calls only</source>
        <translation>%1, nur interne Anrufe</translation>
    </message>
    <message>
        <source>%1, outside calls only</source>
        <translation>%1, nur externe Anrufe</translation>
    </message>
    <message>
        <source>on, %1</source>
        <comment>a forward whose number is not told; %1 &quot;always&quot; or &quot;when busy&quot;</comment>
        <translation>ein, %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a number, %2 &quot;always&quot; or &quot;when busy&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This phone system knows neither passwords nor encryption: whoever reaches its port can listen, and act as any user. Let only trusted computers reach it, with a VPN or a rule of the firewall.</source>
        <translation>Diese Telefonanlage kennt weder Passwörter noch Verschlüsselung: Wer ihren Port erreicht, kann mithören und als beliebiger Benutzer handeln. Lassen Sie nur vertrauenswürdige Computer heran, mit einem VPN oder einer Firewall-Regel.</translation>
    </message>
    <message>
        <source>The password goes over the network unencrypted. Who listens there can read it: choose an encrypted connection in the set-up, or ask your administrator for one.</source>
        <translation>Das Passwort geht unverschlüsselt durch das Netz. Wer dort mithört, kann es lesen: Wählen Sie in der Einrichtung eine verschlüsselte Verbindung oder bitten Sie Ihre Administration darum.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>connection lost %1</source>
        <translation>Verbindung seit %1 verloren</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>polled %1 ago</source>
        <translation>vor %1 abgefragt</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Number uncertain</source>
        <translation>Nummer unsicher</translation>
    </message>
    <message>
        <source>Number not known</source>
        <translation>Nummer nicht bekannt</translation>
    </message>
    <message>
        <source>This could not be understood. Check the number and try again.</source>
        <translation>Das war nicht zu verstehen. Prüfen Sie die Nummer und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No phone system of this line offers this.</source>
        <translation>Keine Telefonanlage dieser Leitung bietet das an.</translation>
    </message>
    <message>
        <source>This is not possible now. Wait for the line&apos;s state to change.</source>
        <translation>Das ist zurzeit nicht möglich. Warten Sie, bis sich der Zustand der Leitung ändert.</translation>
    </message>
    <message>
        <source>There is no connection to the phone system. Check it in the connection lights.</source>
        <translation>Es besteht keine Verbindung zur Telefonanlage. Prüfen Sie sie in den Verbindungsanzeigen.</translation>
    </message>
    <message>
        <source>The order was refused.</source>
        <translation>Der Auftrag wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The phone system did not answer. Nothing was changed; try again.</source>
        <translation>Die Telefonanlage hat nicht geantwortet. Es wurde nichts geändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The order was cancelled before it was sent.</source>
        <translation>Der Auftrag wurde abgebrochen, bevor er gesendet wurde.</translation>
    </message>
    <message>
        <source>The order was sent, but not answered. Look at the phone before you try again.</source>
        <translation>Der Auftrag wurde gesendet, aber nicht beantwortet. Sehen Sie am Telefon nach, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Eine Datei konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>Jackfield::WorklistModel</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Anruf</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Jackfield::WorklistView</name>
    <message>
        <source>Callers to call back</source>
        <translation>Zurückzurufende Anrufer</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The file has no section [Extensions].</source>
        <translation>Die Datei hat keinen Abschnitt [Extensions].</translation>
    </message>
    <message>
        <source>What stands before = is not an IP address.</source>
        <translation>Was vor = steht, ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>What stands after = is not an extension.</source>
        <translation>Was nach = steht, ist keine Nebenstelle.</translation>
    </message>
    <message>
        <source>This address is here a second time; the first one holds.</source>
        <translation>Diese Adresse steht hier ein zweites Mal; die erste gilt.</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Die Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This is not an ordinary file, so it was not read.</source>
        <translation>Das ist keine gewöhnliche Datei, daher wurde sie nicht gelesen.</translation>
    </message>
    <message>
        <source>a table of numbers in quotes such as &quot;1&quot; = &quot;089123&quot;</source>
        <translation>eine Tabelle mit Nummern in Anführungszeichen wie &quot;1&quot; = &quot;089123&quot;</translation>
    </message>
    <message>
        <source>&quot;ring&quot;, &quot;soft&quot;, &quot;bell&quot;, &quot;none&quot; or the absolute path of a WAV file</source>
        <translation>&quot;ring&quot;, &quot;soft&quot;, &quot;bell&quot;, &quot;none&quot; oder der absolute Pfad einer WAV-Datei</translation>
    </message>
    <message>
        <source>a table of sounds such as &quot;Sales&quot; = &quot;bell&quot;</source>
        <translation>eine Tabelle mit Tönen wie &quot;Sales&quot; = &quot;bell&quot;</translation>
    </message>
    <message>
        <source>a list of &quot;ring&quot;, &quot;answer&quot;, &quot;end&quot;</source>
        <translation>eine Liste aus &quot;ring&quot;, &quot;answer&quot;, &quot;end&quot;</translation>
    </message>
    <message>
        <source>Where calls are kept: in your profile, or in a database that your team shares.</source>
        <translation>Wo Anrufe aufbewahrt werden: in Ihrem Profil oder in einer Datenbank, die Ihr Team gemeinsam nutzt.</translation>
    </message>
    <message>
        <source>Computer of the team&apos;s database: name, address, or the folder of its socket.</source>
        <translation>Computer der Datenbank des Teams: Name, Adresse oder der Ordner ihres Sockets.</translation>
    </message>
    <message>
        <source>Its port.</source>
        <translation>Ihr Port.</translation>
    </message>
    <message>
        <source>Name of the team&apos;s database.</source>
        <translation>Name der Datenbank des Teams.</translation>
    </message>
    <message>
        <source>User of the team&apos;s database; the password is in the keychain.</source>
        <translation>Benutzer der Datenbank des Teams; das Passwort liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Days after which calls are deleted, but for those to be finished. 0: they are kept.</source>
        <translation>Tage, nach denen Anrufe gelöscht werden, außer den noch zu erledigenden. 0: Sie bleiben erhalten.</translation>
    </message>
    <message>
        <source>Where contacts come from: tables with a kind (vcard, csv, sql, ldap, carddav) and what it needs.</source>
        <translation>Woher Kontakte kommen: Tabellen mit einer Art (vcard, csv, sql, ldap, carddav) und dem, was sie braucht.</translation>
    </message>
    <message>
        <source>A small window shows who calls.</source>
        <translation>Ein kleines Fenster zeigt, wer anruft.</translation>
    </message>
    <message>
        <source>A sound rings with your phone.</source>
        <translation>Ein Ton klingelt mit Ihrem Telefon.</translation>
    </message>
    <message>
        <source>The popup has a button to reject.</source>
        <translation>Das Anruffenster hat eine Schaltfläche zum Abweisen.</translation>
    </message>
    <message>
        <source>The desktop&apos;s own notification shows who calls.</source>
        <translation>Die Benachrichtigung des Desktops zeigt, wer anruft.</translation>
    </message>
    <message>
        <source>Popups and notifications hide name and number of the caller.</source>
        <translation>Anruffenster und Benachrichtigungen verbergen Name und Nummer des Anrufers.</translation>
    </message>
    <message>
        <source>Nothing happens when it rings: Jackfield only dials for you.</source>
        <translation>Wenn es klingelt, geschieht nichts: Jackfield wählt nur für Sie.</translation>
    </message>
    <message>
        <source>Seconds after which the popup fades away.</source>
        <translation>Sekunden, nach denen das Anruffenster verschwindet.</translation>
    </message>
    <message>
        <source>an address in quotes, up to 2048 characters</source>
        <translation>eine Adresse in Anführungszeichen, bis zu 2048 Zeichen</translation>
    </message>
    <message>
        <source>Web page that is opened for a call, with placeholders such as {e164} or %%calleridnumber%%. Empty: none.</source>
        <translation>Webseite, die zu einem Anruf geöffnet wird, mit Platzhaltern wie {e164} oder %%calleridnumber%%. Leer: keine.</translation>
    </message>
    <message>
        <source>Web page for callers without a number. Empty: none is opened.</source>
        <translation>Webseite für Anrufer ohne Nummer. Leer: Es wird keine geöffnet.</translation>
    </message>
    <message>
        <source>When the page is opened by itself. Empty: only by its button.</source>
        <translation>Wann die Seite von selbst geöffnet wird. Leer: nur über ihre Schaltfläche.</translation>
    </message>
    <message>
        <source>Program that is started for a call: its absolute path, then its arguments with placeholders. Empty: none.</source>
        <translation>Programm, das zu einem Anruf gestartet wird: sein absoluter Pfad, dann seine Argumente mit Platzhaltern. Leer: keines.</translation>
    </message>
    <message>
        <source>a list of texts in quotes</source>
        <translation>eine Liste von Texten in Anführungszeichen</translation>
    </message>
    <message>
        <source>When the program is started by itself. Empty: only by its button.</source>
        <translation>Wann das Programm von selbst gestartet wird. Leer: nur über seine Schaltfläche.</translation>
    </message>
    <message>
        <source>The sound of a ringing call.</source>
        <translation>Der Ton eines klingelnden Anrufs.</translation>
    </message>
    <message>
        <source>How loud it is, in per cent.</source>
        <translation>Seine Lautstärke in Prozent.</translation>
    </message>
    <message>
        <source>Sounds of single lines, by their extension.</source>
        <translation>Töne einzelner Leitungen, nach ihrer Nebenstelle.</translation>
    </message>
    <message>
        <source>Sounds of queues, by their name.</source>
        <translation>Töne von Warteschlangen, nach ihrem Namen.</translation>
    </message>
    <message>
        <source>Sounds of contacts, by their name.</source>
        <translation>Töne von Kontakten, nach ihrem Namen.</translation>
    </message>
    <message>
        <source>Missed calls wait in the list until finished.</source>
        <translation>Verpasste Anrufe warten in der Liste, bis sie erledigt sind.</translation>
    </message>
    <message>
        <source>Queues whose callers who gave up wait in the list too.</source>
        <translation>Warteschlangen, deren Anrufer, die aufgelegt haben, ebenfalls in der Liste warten.</translation>
    </message>
    <message>
        <source>a list of names of queues in quotes</source>
        <translation>eine Liste mit Namen von Warteschlangen in Anführungszeichen</translation>
    </message>
    <message>
        <source>Numbers behind the keys 1 to 99.</source>
        <translation>Nummern hinter den Tasten 1 bis 99.</translation>
    </message>
    <message>
        <source>Numbers that are always at hand, by name.</source>
        <translation>Nummern, die immer zur Hand sind, nach Name.</translation>
    </message>
    <message>
        <source>Take dial requests of programs and web pages on this computer.</source>
        <translation>Wählanforderungen von Programmen und Webseiten auf diesem Computer annehmen.</translation>
    </message>
    <message>
        <source>Port of the local server on 127.0.0.1 and ::1.</source>
        <translation>Port des lokalen Servers auf 127.0.0.1 und ::1.</translation>
    </message>
    <message>
        <source>Listen by TCP.</source>
        <translation>Per TCP annehmen.</translation>
    </message>
    <message>
        <source>Listen by UDP.</source>
        <translation>Per UDP annehmen.</translation>
    </message>
    <message>
        <source>Take web links on the TCP port.</source>
        <translation>Weblinks auf dem TCP-Port annehmen.</translation>
    </message>
    <message>
        <source>What a clicked link of a web page does.</source>
        <translation>Was ein angeklickter Link einer Webseite bewirkt.</translation>
    </message>
    <message>
        <source>What a program of yours that asks to dial gets.</source>
        <translation>Was geschieht, wenn eines Ihrer Programme wählen möchte.</translation>
    </message>
    <message>
        <source>Dial without asking for clicks on pages whose address the browser keeps back.</source>
        <translation>Ohne Frage wählen, wenn auf Seiten geklickt wird, deren Adresse der Browser zurückhält.</translation>
    </message>
    <message>
        <source>Let remembered web pages dial by a script, without a click.</source>
        <translation>Gemerkte Webseiten per Skript wählen lassen, ohne Klick.</translation>
    </message>
    <message>
        <source>Addresses that programs made for other products call: ^ stands for the extension, # for the number.</source>
        <translation>Adressen, die Programme aufrufen, die für andere Produkte gemacht sind: ^ steht für die Nebenstelle, # für die Nummer.</translation>
    </message>
    <message>
        <source>a list of address patterns in quotes</source>
        <translation>eine Liste von Adressmustern in Anführungszeichen</translation>
    </message>
    <message>
        <source>Extension of each computer for NNNNN; import_file names a FCTIIPEX.INI to read more from.</source>
        <translation>Nebenstelle jedes Computers für NNNNN; import_file nennt eine FCTIIPEX.INI, aus der weitere gelesen werden.</translation>
    </message>
    <message>
        <source>a table of addresses and extensions such as &quot;127.0.0.1&quot; = &quot;100&quot;</source>
        <translation>eine Tabelle mit Adressen und Nebenstellen wie &quot;127.0.0.1&quot; = &quot;100&quot;</translation>
    </message>
    <message>
        <source>Folder whose .CTI files are carried out. Empty: none.</source>
        <translation>Ordner, dessen .CTI-Dateien ausgeführt werden. Leer: keiner.</translation>
    </message>
    <message>
        <source>an absolute path in quotes</source>
        <translation>ein absoluter Pfad in Anführungszeichen</translation>
    </message>
    <message>
        <source>Watch the folder although others may write there; every file is asked about.</source>
        <translation>Den Ordner überwachen, obwohl andere dort schreiben dürfen; bei jeder Datei wird gefragt.</translation>
    </message>
    <message>
        <source>What a clicked telephone link does.</source>
        <translation>Was ein angeklickter Telefonlink bewirkt.</translation>
    </message>
    <message>
        <source>Countries that links and programs may dial. Empty: your own only.</source>
        <translation>Länder, in die Links und Programme wählen dürfen. Leer: nur Ihr eigenes.</translation>
    </message>
    <message>
        <source>a list of country codes of two capital letters</source>
        <translation>eine Liste von Ländercodes aus zwei Großbuchstaben</translation>
    </message>
    <message>
        <source>What links and programs get that want to dial another country.</source>
        <translation>Was geschieht, wenn Links und Programme in ein anderes Land wählen möchten.</translation>
    </message>
    <message>
        <source>What else costs extra and is never dialled by links and programs.</source>
        <translation>Was sonst noch extra kostet und von Links und Programmen nie gewählt wird.</translation>
    </message>
    <message>
        <source>a list of beginnings of numbers such as &quot;+49180&quot;</source>
        <translation>eine Liste von Nummernanfängen wie &quot;+49180&quot;</translation>
    </message>
    <message>
        <source>Web pages and programs may be remembered as allowed.</source>
        <translation>Webseiten und Programme dürfen als erlaubt gemerkt werden.</translation>
    </message>
    <message>
        <source>Calls that links and programs may start in a minute.</source>
        <translation>Anrufe, die Links und Programme in einer Minute auslösen dürfen.</translation>
    </message>
    <message>
        <source>Calls that links and programs may start in an hour.</source>
        <translation>Anrufe, die Links und Programme in einer Stunde auslösen dürfen.</translation>
    </message>
    <message>
        <source>Calls that links and programs may start in a day.</source>
        <translation>Anrufe, die Links und Programme an einem Tag auslösen dürfen.</translation>
    </message>
    <message>
        <source>And there is more like this.</source>
        <translation>Und es gibt noch mehr davon.</translation>
    </message>
    <message>
        <source>The line is longer than 4 KiB.</source>
        <translation>Die Zeile ist länger als 4 KiB.</translation>
    </message>
    <message>
        <source>The line is not UTF-8 text.</source>
        <translation>Die Zeile ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The line holds a control character.</source>
        <translation>Die Zeile enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>A quotation mark is missing.</source>
        <translation>Ein Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>This is not a section: [Name] is expected.</source>
        <translation>Das ist kein Abschnitt: Erwartet wird [Name].</translation>
    </message>
    <message>
        <source>This is not a setting: key=value is expected.</source>
        <translation>Das ist keine Einstellung: Erwartet wird key=value.</translation>
    </message>
    <message>
        <source>The value is not plain text.</source>
        <translation>Der Wert ist kein einfacher Text.</translation>
    </message>
    <message>
        <source>This is here a second time; the first one holds.</source>
        <translation>Das steht hier ein zweites Mal; das erste gilt.</translation>
    </message>
    <message>
        <source>The file is larger than 64 KiB, so it was not used.</source>
        <translation>Die Datei ist größer als 64 KiB und wurde daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Amber when somebody has waited this many seconds.</source>
        <translation>Gelb, wenn jemand so viele Sekunden gewartet hat.</translation>
    </message>
    <message>
        <source>Red when somebody has waited this many seconds.</source>
        <translation>Rot, wenn jemand so viele Sekunden gewartet hat.</translation>
    </message>
    <message>
        <source>Amber from this average wait in seconds on.</source>
        <translation>Gelb ab dieser mittleren Wartezeit in Sekunden.</translation>
    </message>
    <message>
        <source>Red from this average wait in seconds on.</source>
        <translation>Rot ab dieser mittleren Wartezeit in Sekunden.</translation>
    </message>
    <message>
        <source>Amber from this many waiting callers on.</source>
        <translation>Gelb ab so vielen wartenden Anrufern.</translation>
    </message>
    <message>
        <source>Red from this many waiting callers on.</source>
        <translation>Rot ab so vielen wartenden Anrufern.</translation>
    </message>
    <message>
        <source>Amber when this many callers have given up.</source>
        <translation>Gelb, wenn so viele Anrufer aufgelegt haben.</translation>
    </message>
    <message>
        <source>Red when this many callers have given up.</source>
        <translation>Rot, wenn so viele Anrufer aufgelegt haben.</translation>
    </message>
    <message>
        <source>Amber when less than this percentage is answered in time.</source>
        <translation>Gelb, wenn weniger als dieser Prozentsatz rechtzeitig angenommen wird.</translation>
    </message>
    <message>
        <source>Red when less than this percentage is answered in time.</source>
        <translation>Rot, wenn weniger als dieser Prozentsatz rechtzeitig angenommen wird.</translation>
    </message>
    <message>
        <source>From which level on the queue makes a sound.</source>
        <translation>Ab welcher Stufe die Warteschlange einen Ton gibt.</translation>
    </message>
    <message>
        <source>Seconds until the sound comes again, if nobody acts.</source>
        <translation>Sekunden, bis der Ton wiederkommt, wenn niemand etwas tut.</translation>
    </message>
    <message>
        <source>For how long a snoozed queue is silent.</source>
        <translation>Wie lange eine stumm geschaltete Warteschlange stumm bleibt.</translation>
    </message>
    <message>
        <source>Queues of the wallboard, in this order. Empty: all there are.</source>
        <translation>Warteschlangen des Wallboards, in dieser Reihenfolge. Leer: alle vorhandenen.</translation>
    </message>
    <message>
        <source>Name of the screen for the wallboard in full. Empty: where the window is.</source>
        <translation>Name des Bildschirms für das Wallboard im Vollbild. Leer: der, auf dem das Fenster ist.</translation>
    </message>
    <message>
        <source>one line of text in quotes</source>
        <translation>eine Zeile Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of &quot;%1&quot;</source>
        <translation>eines von &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a table of texts in quotes</source>
        <translation>eine Tabelle von Texten in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list of up to %1 tables, each with a kind of &quot;%2&quot;</source>
        <translation>eine Liste mit bis zu %1 Tabellen, jede mit einem kind von &quot;%2&quot;</translation>
    </message>
    <message>
        <source>a text, a number, true or false, a list of texts or a table of these</source>
        <translation>ein Text, eine Zahl, true oder false, eine Liste von Texten oder eine Tabelle davon</translation>
    </message>
    <message>
        <source>Passwords belong into the keychain, not into this file.</source>
        <translation>Passwörter gehören in den Schlüsselbund, nicht in diese Datei.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>„%1“: Erwartet wird %2.</translation>
    </message>
    <message>
        <source>Your administrator has locked &quot;%1&quot;.</source>
        <translation>Ihre Administration hat „%1“ gesperrt.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB, so it was not used.</source>
        <translation>Die Datei ist größer als 1 MiB und wurde daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Others than its owner may write to this file, so it was not used. Your administrator can mend that with chmod 644.</source>
        <translation>Nicht nur der Eigentümer darf in diese Datei schreiben, daher wurde sie nicht verwendet. Ihre Administration kann das mit chmod 644 beheben.</translation>
    </message>
    <message>
        <source>This file belongs neither to root nor to you, so it was not used.</source>
        <translation>Diese Datei gehört weder root noch Ihnen und wurde daher nicht verwendet.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>%1 konnte nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>This key is not known to this version. It has no effect; check its spelling.</source>
        <translation>Dieser Schlüssel ist in dieser Version nicht bekannt. Er bewirkt nichts; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Only the site&apos;s settings file may lock keys.</source>
        <translation>Nur die Einstellungsdatei des Standorts darf Schlüssel sperren.</translation>
    </message>
    <message>
        <source>Write a list of keys in quotes here, such as [&quot;local_server.*&quot;]. Nothing is locked.</source>
        <translation>Schreiben Sie hier eine Liste von Schlüsseln in Anführungszeichen, zum Beispiel [&quot;local_server.*&quot;]. Es wird nichts gesperrt.</translation>
    </message>
    <message>
        <source>This must be a table, written [%1].</source>
        <translation>Das muss eine Tabelle sein, geschrieben als [%1].</translation>
    </message>
    <message>
        <source>There are more than %1 of these. This one is left out.</source>
        <translation>Davon gibt es mehr als %1. Dies wird ausgelassen.</translation>
    </message>
    <message>
        <source>The name of a location is 1 to 64 characters without a dot. This location is left out.</source>
        <translation>Der Name eines Standorts hat 1 bis 64 Zeichen ohne Punkt. Dieser Standort wird ausgelassen.</translation>
    </message>
    <message>
        <source>A phone system must be a table, written [[system]].</source>
        <translation>Eine Telefonanlage muss eine Tabelle sein, geschrieben als [[system]].</translation>
    </message>
    <message>
        <source>Every [[system]] needs an id of 1 to 32 small letters, digits, &apos;-&apos; or &apos;_&apos;. This one is left out.</source>
        <translation>Jedes [[system]] braucht eine id aus 1 bis 32 Kleinbuchstaben, Ziffern, &apos;-&apos; oder &apos;_&apos;. Dieses wird ausgelassen.</translation>
    </message>
    <message>
        <source>&quot;journal&quot; and what begins with &quot;contacts-&quot; cannot be the id of a [[system]]: its password would be another one&apos;s. It is left out.</source>
        <translation>&quot;journal&quot; und alles, was mit &quot;contacts-&quot; beginnt, kann nicht die id eines [[system]] sein: Das Passwort wäre das eines anderen. Es wird ausgelassen.</translation>
    </message>
    <message>
        <source>Another [[system]] above has the same id. This one is left out.</source>
        <translation>Ein anderes [[system]] weiter oben hat dieselbe id. Dieses wird ausgelassen.</translation>
    </message>
    <message>
        <source>The name of a queue is 1 to 200 characters, none of them a control character. This queue is left out.</source>
        <translation>Der Name einer Warteschlange hat 1 bis 200 Zeichen, darunter kein Steuerzeichen. Diese Warteschlange wird ausgelassen.</translation>
    </message>
    <message>
        <source>Write the limits as a table here, such as { amber = 3, red = 6 }.</source>
        <translation>Schreiben Sie die Schwellen hier als Tabelle, zum Beispiel { amber = 3, red = 6 }.</translation>
    </message>
    <message>
        <source>This is no part of the queue &quot;%1&quot;. If the name of the queue has a dot, put all of it into quotes: [wallboard.&quot;a.b&quot;].</source>
        <translation>Das gehört nicht zur Warteschlange &quot;%1&quot;. Enthält der Name der Warteschlange einen Punkt, setzen Sie ihn ganz in Anführungszeichen: [wallboard.&quot;a.b&quot;].</translation>
    </message>
    <message>
        <source>This must be %1. The value is not used; the one below it (site or default) stays in force.</source>
        <translation>Erwartet wird %1. Der Wert wird nicht verwendet; der darunter (Standort oder Vorgabe) bleibt gültig.</translation>
    </message>
    <message>
        <source>This must be %1.</source>
        <translation>Erwartet wird %1.</translation>
    </message>
    <message>
        <source>Passwords belong into the keychain, not into this file. The value is not used: delete it here and enter it in the settings of the phone system.</source>
        <translation>Passwörter gehören in den Schlüsselbund, nicht in diese Datei. Der Wert wird nicht verwendet: Löschen Sie ihn hier und geben Sie ihn in den Einstellungen der Telefonanlage ein.</translation>
    </message>
    <message>
        <source>Your administrator has locked this key. The value here is not used.</source>
        <translation>Ihre Administration hat diesen Schlüssel gesperrt. Der Wert hier wird nicht verwendet.</translation>
    </message>
    <message>
        <source>There is no [location.…] of this name. The first one, or else your country, is used.</source>
        <translation>Es gibt kein [location.…] mit diesem Namen. Verwendet wird das erste oder sonst Ihr Land.</translation>
    </message>
    <message>
        <source>There is no [[system]] with the id &quot;%1&quot;.</source>
        <translation>Es gibt kein [[system]] mit der id &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The limit for amber lies beyond the one for red, so amber never shows. Exchange the two.</source>
        <translation>Die Schwelle für Gelb liegt jenseits der für Rot, daher erscheint Gelb nie. Vertauschen Sie die beiden.</translation>
    </message>
    <message>
        <source>This [[system]] has no kind, so it is left out. Add one, such as kind = &quot;tapimaster&quot;.</source>
        <translation>Dieses [[system]] hat kein kind und wird daher ausgelassen. Fügen Sie eines hinzu, zum Beispiel kind = &quot;tapimaster&quot;.</translation>
    </message>
    <message>
        <source>There are more mistakes below this line. Mend the ones listed here to see them.</source>
        <translation>Unterhalb dieser Zeile gibt es weitere Fehler. Beheben Sie die hier aufgeführten, um sie zu sehen.</translation>
    </message>
    <message>
        <source>a country code of two capital letters such as &quot;DE&quot;</source>
        <translation>ein Ländercode aus zwei Großbuchstaben wie &quot;DE&quot;</translation>
    </message>
    <message>
        <source>The file has a mistake here, so nothing in it is used. The parser says: %1</source>
        <translation>Die Datei hat hier einen Fehler, daher wird nichts aus ihr verwendet. Der Parser meldet: %1</translation>
    </message>
    <message>
        <source>The settings could not be written so that they read the same again. Nothing was changed.</source>
        <translation>Die Einstellungen ließen sich nicht so schreiben, dass sie wieder gleich gelesen werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>up to 8 digits in quotes</source>
        <translation>bis zu 8 Ziffern in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list of system ids (small letters, digits, &apos;-&apos; and &apos;_&apos;) in quotes</source>
        <translation>eine Liste von System-ids (Kleinbuchstaben, Ziffern, &apos;-&apos; und &apos;_&apos;) in Anführungszeichen</translation>
    </message>
    <message>
        <source>Your extension: the line that ^ and NNNNN stand for.</source>
        <translation>Ihre Nebenstelle: die Leitung, für die ^ und NNNNN stehen.</translation>
    </message>
    <message>
        <source>an extension without spaces, in quotes</source>
        <translation>eine Nebenstelle ohne Leerzeichen, in Anführungszeichen</translation>
    </message>
    <message>
        <source>Name of the [location.…] where your phone stands.</source>
        <translation>Name des [location.…], an dem Ihr Telefon steht.</translation>
    </message>
    <message>
        <source>Your branch, where phone systems have a template for each. Empty: the name of your location.</source>
        <translation>Ihre Niederlassung, wenn Telefonanlagen für jede eine eigene Vorlage haben. Leer: der Name Ihres Standorts.</translation>
    </message>
    <message>
        <source>Ids of the systems to dial with, the preferred one first. Empty: the order of [[system]].</source>
        <translation>ids der Systeme, mit denen gewählt wird, das bevorzugte zuerst. Leer: die Reihenfolge von [[system]].</translation>
    </message>
    <message>
        <source>Country of the phone; every other key has its usual value by default.</source>
        <translation>Land des Telefons; jeder andere Schlüssel hat als Vorgabe den dort üblichen Wert.</translation>
    </message>
    <message>
        <source>International code of the country, such as &quot;49&quot;.</source>
        <translation>Internationale Vorwahl des Landes, zum Beispiel &quot;49&quot;.</translation>
    </message>
    <message>
        <source>1 to 3 digits in quotes, not from 0</source>
        <translation>1 bis 3 Ziffern in Anführungszeichen, nicht mit 0 beginnend</translation>
    </message>
    <message>
        <source>Area code without the digits dialled before it.</source>
        <translation>Ortsvorwahl ohne die davor gewählten Ziffern.</translation>
    </message>
    <message>
        <source>Dialled before an area code, such as &quot;0&quot;.</source>
        <translation>Wird vor einer Ortsvorwahl gewählt, zum Beispiel &quot;0&quot;.</translation>
    </message>
    <message>
        <source>Dialled before a country code, such as &quot;00&quot;.</source>
        <translation>Wird vor einer Landesvorwahl gewählt, zum Beispiel &quot;00&quot;.</translation>
    </message>
    <message>
        <source>1 to 8 digits in quotes</source>
        <translation>1 bis 8 Ziffern in Anführungszeichen</translation>
    </message>
    <message>
        <source>Dialled before every outside number to get a line.</source>
        <translation>Wird vor jeder externen Nummer gewählt, um ein Amt zu bekommen.</translation>
    </message>
    <message>
        <source>Number of your phone system without extension: what begins so is dialled as an internal number.</source>
        <translation>Nummer Ihrer Telefonanlage ohne Nebenstelle: Was so beginnt, wird als interne Nummer gewählt.</translation>
    </message>
    <message>
        <source>a number such as &quot;+4989999985&quot; in quotes</source>
        <translation>eine Nummer wie &quot;+4989999985&quot; in Anführungszeichen</translation>
    </message>
    <message>
        <source>Digits of the longest internal number.</source>
        <translation>Ziffern der längsten internen Nummer.</translation>
    </message>
    <message>
        <source>Longer numbers without area code are asked about before dialling.</source>
        <translation>Bei längeren Nummern ohne Ortsvorwahl wird vor dem Wählen gefragt.</translation>
    </message>
    <message>
        <source>Emergency numbers, dialled exactly so.</source>
        <translation>Notrufnummern, genau so gewählt.</translation>
    </message>
    <message>
        <source>a list of at least one number of 2 to 8 digits in quotes</source>
        <translation>eine Liste mit mindestens einer Nummer aus 2 bis 8 Ziffern in Anführungszeichen</translation>
    </message>
    <message>
        <source>Numbers that never get an area code; x is any digit, [2-8] a range.</source>
        <translation>Nummern, die nie eine Ortsvorwahl bekommen; x ist eine beliebige Ziffer, [2-8] ein Bereich.</translation>
    </message>
    <message>
        <source>a list of patterns of digits, x and ranges such as [2-8]</source>
        <translation>eine Liste von Mustern aus Ziffern, x und Bereichen wie [2-8]</translation>
    </message>
    <message>
        <source>Your phone system takes numbers beginning with a plus.</source>
        <translation>Ihre Telefonanlage nimmt Nummern an, die mit einem Plus beginnen.</translation>
    </message>
    <message>
        <source>Dialled before emergency numbers; only for old phone systems.</source>
        <translation>Wird vor Notrufnummern gewählt; nur für alte Telefonanlagen.</translation>
    </message>
    <message>
        <source>What kind of phone system this is.</source>
        <translation>Welche Art von Telefonanlage das ist.</translation>
    </message>
    <message>
        <source>a kind of phone system such as &quot;tapimaster&quot;</source>
        <translation>eine Art von Telefonanlage wie &quot;tapimaster&quot;</translation>
    </message>
    <message>
        <source>What the window calls it.</source>
        <translation>Wie das Fenster sie nennt.</translation>
    </message>
    <message>
        <source>Extensions this system serves. Empty: your own.</source>
        <translation>Nebenstellen, die dieses System bedient. Leer: Ihre eigene.</translation>
    </message>
    <message>
        <source>a list of extensions without spaces, in quotes</source>
        <translation>eine Liste von Nebenstellen ohne Leerzeichen, in Anführungszeichen</translation>
    </message>
    <message>
        <source>A value of this kind of system.</source>
        <translation>Ein Wert dieser Art von System.</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>Language of the window; &quot;system&quot;: the one of the desktop, or English.</source>
        <translation>Sprache des Fensters; &quot;system&quot;: die des Desktops oder Englisch.</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a number from 1 to 65535</source>
        <translation>eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>Expected %1. The default is used.</source>
        <translation>Erwartet wird %1. Es gilt die Vorgabe.</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>Phone systems of the kind %1 have no such key. It has no effect; check its spelling.</source>
        <translation>Telefonanlagen der Art %1 haben keinen solchen Schlüssel. Er bewirkt nichts; prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The set-up assistant opens by itself at the first start, where no extension or no phone system is set.</source>
        <translation>Der Einrichtungsassistent öffnet sich beim ersten Start von selbst, wenn keine Nebenstelle oder keine Telefonanlage eingestellt ist.</translation>
    </message>
    <message>
        <source>How the way to the team&apos;s database is encrypted: &quot;auto&quot; (always over a network), &quot;require&quot;, &quot;verify-ca&quot; (by a server that an authority vouches for), &quot;verify-full&quot; (and with the name above), &quot;off&quot;.</source>
        <translation>Wie der Weg zur Datenbank des Teams verschlüsselt wird: &quot;auto&quot; (über ein Netz immer), &quot;require&quot;, &quot;verify-ca&quot; (mit einem Server, für den eine Zertifizierungsstelle bürgt), &quot;verify-full&quot; (und mit dem Namen oben), &quot;off&quot;.</translation>
    </message>
    <message>
        <source>File (PEM) of the authorities that vouch for the server of the team&apos;s database. Empty: ~/.postgresql/root.crt.</source>
        <translation>Datei (PEM) der Zertifizierungsstellen, die für den Server der Datenbank des Teams bürgen. Leer: ~/.postgresql/root.crt.</translation>
    </message>
    <message>
        <source>the absolute path of a file, without semicolons</source>
        <translation>der absolute Pfad einer Datei, ohne Semikolons</translation>
    </message>
    <message>
        <source>What the log file tells beside warnings, for the support. Takes effect at once.</source>
        <translation>Was die Logdatei außer Warnungen enthält, für den Support. Wirkt sofort.</translation>
    </message>
    <message>
        <source>a list of phone, dialling, protocol, settings, inbound, storage and ui, each also with a level such as &quot;protocol=info&quot;</source>
        <translation>eine Liste aus phone, dialling, protocol, settings, inbound, storage und ui, jedes auch mit einer Stufe wie &quot;protocol=info&quot;</translation>
    </message>
    <message>
        <source>Ids of the systems whose messages the protocol trace keeps, in memory only; &quot;*&quot; is every system.</source>
        <translation>Kennungen (id) der Anlagen, deren Nachrichten der Protokollmitschnitt behält, nur im Speicher; &quot;*&quot; steht für alle.</translation>
    </message>
    <message>
        <source>a list of system ids in quotes, or [&quot;*&quot;]</source>
        <translation>eine Liste von Kennungen (id) der Anlagen in Anführungszeichen oder [&quot;*&quot;]</translation>
    </message>
    <message>
        <source>This is no part of the settings.</source>
        <translation>Das ist kein Teil der Einstellungen.</translation>
    </message>
    <message>
        <source>Your name. The set-up assistant shows it and a support bundle hides it; no phone system gets it.</source>
        <translation>Ihr Name. Der Einrichtungsassistent zeigt ihn, und ein Supportpaket verbirgt ihn; keine Telefonanlage bekommt ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key known to this version, so it locks nothing; check its spelling.</source>
        <translation>&quot;%1&quot; ist in dieser Version kein bekannter Schlüssel und sperrt daher nichts; prüfen Sie die Schreibweise.</translation>
    </message>
</context>
<context>
    <name>TeamDatabase</name>
    <message>
        <source>The file of trusted certificates needs its whole path, from / on, without semicolons: %1</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten braucht ihren vollständigen Pfad, von / an, ohne Semikolons: %1</translation>
    </message>
    <message>
        <source>The file of trusted certificates cannot be read: %1</source>
        <translation>Die Datei mit den vertrauenswürdigen Zertifikaten ist nicht lesbar: %1</translation>
    </message>
</context>
</TS>
