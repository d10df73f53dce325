// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/linktest.h"

#include <QFile>
#include <QSaveFile>

namespace Jackfield {

using namespace std::chrono_literals;

LinkTest::LinkTest(Clock &clock, const Dialer &dialer, const QString &folder, quint32 seed,
                   QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_dialer(dialer)
    , m_page(folder + QLatin1String("/link-test.html"))
    , m_random(seed)
{ }

LinkTest::~LinkTest()
{
    stop();
}

Result<QString> LinkTest::start()
{
    // A thousand numbers that belong to nobody: Bundesnetzagentur, numbers for media use
    // (Berlin, 030 23125 000 to 999).
    m_link =
        QStringLiteral("tel:+493023125%1").arg(m_random.bounded(1000), 3, 10, QLatin1Char('0'));
    if (const auto written = writePage(); !written) {
        stop();
        return tl::unexpected(written.error());
    }
    m_endsAt = m_clock.monotonic() + patience;
    tick();
    return m_page;
}

Result<Unit> LinkTest::writePage() const
{
    static const char page[] = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                               "<meta name=\"color-scheme\" content=\"light dark\">"
                               "<title>Jackfield</title></head>\n"
                               "<body style=\"font: 1.2em sans-serif; margin: 3em\"><h1>%1</h1>\n"
                               "<p>%2</p>\n<p><a href=\"%3\">%4</a></p></body></html>\n";
    const QString text =
        QString::fromLatin1(page).arg(tr("Test of telephone links").toHtmlEscaped(),
                                      tr("Click the number. Nobody is called: Jackfield only "
                                         "shows that the click arrived.")
                                          .toHtmlEscaped(),
                                      m_link, QStringLiteral("030 23125-") + m_link.right(3));
    QSaveFile file(m_page);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 && file.commit())
        return Unit {};
    return failure(Error::Code::Storage,
                   tr("%1 cannot be written: %2.").arg(m_page, file.errorString()));
}

void LinkTest::cancel()
{
    stop();
}

void LinkTest::stop()
{
    if (m_link.isEmpty())
        return;
    m_link.clear();
    m_alarm.reset();
    QFile::remove(m_page);
}

std::chrono::seconds LinkTest::remaining() const
{
    return std::chrono::ceil<std::chrono::seconds>(std::max(0ms, m_endsAt - m_clock.monotonic()));
}

void LinkTest::tick()
{
    if (remaining() > 0s) {
        m_alarm = m_clock.after(1s, [this] { tick(); });
        Q_EMIT waiting();
    } else {
        stop();
        Q_EMIT timedOut();
    }
}

bool LinkTest::take(const DialRequest &request)
{
    if (m_link.isEmpty() || request.text != m_link)
        return false;
    stop();
    Q_EMIT arrived({request.text, request.source, m_dialer.plan(request)});
    return true;
}

} // namespace Jackfield
