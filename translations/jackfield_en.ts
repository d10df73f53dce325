<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Jackfield::AllSettingsPage</name>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::CallPopup</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::CardDavSource</name>
    <message numerus="yes">
        <source>%n contacts of the address book could not be read.</source>
        <translation>
            <numerusform>%n contact of the address book could not be read.</numerusform>
            <numerusform>%n contacts of the address book could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::ConnectionBox</name>
    <message numerus="yes">
        <source>Nobody answered for %n second(s). Are address and port right, and is the server on?</source>
        <translation>
            <numerusform>Nobody answered for %n second. Are address and port right, and is the server on?</numerusform>
            <numerusform>Nobody answered for %n seconds. Are address and port right, and is the server on?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactFiles</name>
    <message numerus="yes">
        <source>%n broken contact(s) were left out.</source>
        <translation>
            <numerusform>%n broken contact was left out.</numerusform>
            <numerusform>%n broken contacts were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactSourceDialog</name>
    <message numerus="yes">
        <source>It answers: %n contact(s) found.</source>
        <translation>
            <numerusform>It answers: %n contact found.</numerusform>
            <numerusform>It answers: %n contacts found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) can be read.</source>
        <translation>
            <numerusform>%n contact can be read.</numerusform>
            <numerusform>%n contacts can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::ContactsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultModel</name>
    <message numerus="yes">
        <source>%1 is back after %2. %n calls ended meanwhile.</source>
        <translation>
            <numerusform>%1 is back after %2. %n call ended meanwhile.</numerusform>
            <numerusform>%1 is back after %2. %n calls ended meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultStrip</name>
    <message numerus="yes">
        <source>and %n m&amp;ore</source>
        <translation>
            <numerusform>and %n m&amp;ore</numerusform>
            <numerusform>and %n m&amp;ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::FaultWords</name>
    <message numerus="yes">
        <source>%n lines of others are not watched.</source>
        <translation>
            <numerusform>%n line of others is not watched.</numerusform>
            <numerusform>%n lines of others are not watched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queues are not up to date.</source>
        <translation>
            <numerusform>%n queue is not up to date.</numerusform>
            <numerusform>%n queues are not up to date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::HistoryBadge</name>
    <message numerus="yes">
        <source>%1, %n to finish</source>
        <translation>
            <numerusform>%1, %n to finish</numerusform>
            <numerusform>%1, %n to finish</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::HistoryPage</name>
    <message numerus="yes">
        <source>The journal is ready, with %n call(s).</source>
        <translation>
            <numerusform>The journal is ready, with %n call.</numerusform>
            <numerusform>The journal is ready, with %n calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::HttpClient</name>
    <message numerus="yes">
        <source>%1 did not answer within %n seconds. It may have done what it was asked for.</source>
        <translation>
            <numerusform>%1 did not answer within %n second. It may have done what it was asked for.</numerusform>
            <numerusform>%1 did not answer within %n seconds. It may have done what it was asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer (no connection within %n seconds). Nothing was sent.</source>
        <translation>
            <numerusform>%1 does not answer (no connection within %n second). Nothing was sent.</numerusform>
            <numerusform>%1 does not answer (no connection within %n seconds). Nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::Ipbx</name>
    <message numerus="yes">
        <source>The key or login of URL Control was refused %n times. Nothing more is sent, so that the account is not locked: correct it in the settings</source>
        <translation>
            <numerusform>The key or login of URL Control was refused once. Nothing more is sent, so that the account is not locked: correct it in the settings</numerusform>
            <numerusform>The key or login of URL Control was refused %n times. Nothing more is sent, so that the account is not locked: correct it in the settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::PageFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::PromptBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::SqlJournalStore</name>
    <message numerus="yes">
        <source>More than %n changes wait: the oldest were given up.</source>
        <translation>
            <numerusform>More than %n change waits: the oldest was given up.</numerusform>
            <numerusform>More than %n changes wait: the oldest were given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::TeamOutbox</name>
    <message numerus="yes">
        <source>Your calls are kept here and sent later (%n wait).</source>
        <translation>
            <numerusform>Your calls are kept here and sent later (%n waits).</numerusform>
            <numerusform>Your calls are kept here and sent later (%n wait).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The team&apos;s journal cannot be reached since %1; your calls are kept here and sent later (%n wait).</source>
        <translation>
            <numerusform>The team&apos;s journal cannot be reached since %1; your calls are kept here and sent later (%n waits).</numerusform>
            <numerusform>The team&apos;s journal cannot be reached since %1; your calls are kept here and sent later (%n wait).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::TlsTransport</name>
    <message numerus="yes">
        <source>%1 does not answer (no secure connection within %n seconds).</source>
        <translation>
            <numerusform>%1 does not answer (no secure connection within %n second).</numerusform>
            <numerusform>%1 does not answer (no secure connection within %n seconds).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::TraceWindow</name>
    <message numerus="yes">
        <source>%n bytes are not shown: there is no hiding numbers and names in them.</source>
        <translation>
            <numerusform>%n byte is not shown: there is no hiding numbers and names in it.</numerusform>
            <numerusform>%n bytes are not shown: there is no hiding numbers and names in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more bytes were not kept.</source>
        <translation>
            <numerusform>%n more byte was not kept.</numerusform>
            <numerusform>%n more bytes were not kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::TrayIcon</name>
    <message numerus="yes">
        <source>%n callers to call back</source>
        <translation>
            <numerusform>%n caller to call back</numerusform>
            <numerusform>%n callers to call back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer</name>
    <message numerus="yes">
        <source>The server is busy. It is tried again in %n seconds.</source>
        <translation>
            <numerusform>The server is busy. It is tried again in %n second.</numerusform>
            <numerusform>The server is busy. It is tried again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n seconds.</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServer::DirectSession</name>
    <message numerus="yes">
        <source>Nothing was heard of the server for %n seconds.</source>
        <translation>
            <numerusform>Nothing was heard of the server for %n second.</numerusform>
            <numerusform>Nothing was heard of the server for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::UcServerSystem</name>
    <message numerus="yes">
        <source>%n lines cannot be watched; they are shown without their calls. %1</source>
        <translation>
            <numerusform>%n line cannot be watched; it is shown without its calls. %1</numerusform>
            <numerusform>%n lines cannot be watched; they are shown without their calls. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The login was refused %n times; it is not tried again, so that the account is not locked.</source>
        <translation>
            <numerusform>The login was refused once; it is not tried again, so that the account is not locked.</numerusform>
            <numerusform>The login was refused %n times; it is not tried again, so that the account is not locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::WebDialSystem</name>
    <message numerus="yes">
        <source>User name or password were refused %n times. Nothing more is sent, so that the account is not locked: correct them in the settings, then try again</source>
        <translation>
            <numerusform>User name or password were refused once. Nothing more is sent, so that the account is not locked: correct them in the settings, then try again</numerusform>
            <numerusform>User name or password were refused %n times. Nothing more is sent, so that the account is not locked: correct them in the settings, then try again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jackfield::WindowNotices</name>
    <message numerus="yes">
        <source>There are %n more in the settings.</source>
        <translation>
            <numerusform>There is %n more in the settings.</numerusform>
            <numerusform>There are %n more in the settings.</numerusform>
        </translation>
    </message>
</context>
</TS>
