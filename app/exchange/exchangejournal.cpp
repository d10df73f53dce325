// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchangejournal.h"

#include "protocols/simulator/endpoints/endpoint.h"
#include "protocols/simulator/exchange.h"
#include "protocols/simulator/exchangejson.h"

#include <QJsonDocument>

#include <cstdio>

namespace Jackfield::Simulator {

ExchangeJournal::ExchangeJournal(Clock &clock)
    : m_clock(clock)
{
    m_output.open(stdout, QIODevice::WriteOnly);
}

Result<Unit> ExchangeJournal::openFile(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(Error::Code::Storage, path + QStringLiteral(": ") + m_file.errorString());
    return Unit {};
}

void ExchangeJournal::writeReady(const QJsonObject &ports)
{
    write(QStringLiteral("ready"), {{QLatin1String("ports"), ports}});
}

void ExchangeJournal::writeRefused(const QString &system, const QString &reason)
{
    write(QStringLiteral("refused"),
          {{QLatin1String("endpoint"), system}, {QLatin1String("reason"), reason}});
}

void ExchangeJournal::follow(Endpoint &endpoint)
{
    connect(&endpoint, &Endpoint::happened, this,
            [this, name = endpoint.name()](const QJsonObject &event) {
                QJsonObject members = event;
                members[QLatin1String("endpoint")] = name;
                write(event[QLatin1String("event")].toString(), members);
            });
}

void ExchangeJournal::follow(Exchange &exchange)
{
    connect(&exchange, &Exchange::callChanged, this, [this, &exchange](int call) {
        // A slot before this one may have ended it.
        if (const ExchangeCall *changed = exchange.findCall(call))
            write(QStringLiteral("call"), {{QLatin1String("call"), callJson(exchange, *changed)}});
    });
    connect(&exchange, &Exchange::callEnded, this, [this](int call) {
        write(QStringLiteral("call-ended"), {{QLatin1String("call"), call}});
    });
    connect(&exchange, &Exchange::legEnded, this, [this](const Leg &leg, Cause cause) {
        write(QStringLiteral("leg-ended"),
              {{QLatin1String("leg"), leg.id},
               {QLatin1String("call"), leg.call},
               {QLatin1String("number"), leg.number},
               {QLatin1String("cause"), nameOf(cause)}});
    });
    connect(&exchange, &Exchange::digitsSent, this, [this](int leg, const QString &digits) {
        write(QStringLiteral("digits"),
              {{QLatin1String("leg"), leg}, {QLatin1String("digits"), digits}});
    });
    connect(&exchange, &Exchange::extensionChanged, this, [this, &exchange](const QString &number) {
        write(QStringLiteral("extension"),
              {{QLatin1String("extension"),
                extensionJson(exchange, *exchange.findExtension(number))}});
    });
    connect(&exchange, &Exchange::queueChanged, this, [this, &exchange](const QString &number) {
        write(QStringLiteral("queue"),
              {{QLatin1String("queue"), queueJson(exchange, *exchange.findQueue(number))}});
    });
}

void ExchangeJournal::write(const QString &event, QJsonObject members)
{
    members[QLatin1String("event")] = event;
    members[QLatin1String("time")] = m_clock.now().toString(Qt::ISODateWithMs);
    const QByteArray line = QJsonDocument(members).toJson(QJsonDocument::Compact) + '\n';
    for (QFile *file : {&m_output, &m_file}) {
        if (!file->isOpen())
            continue;
        file->write(line);
        file->flush();
    }
}

} // namespace Jackfield::Simulator
