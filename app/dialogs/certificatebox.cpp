// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/certificatebox.h"

#include "app/dialogs/nestedvalues.h"
#include "app/dialogs/plainlabel.h"
#include "core/base/redact.h"
#include "core/phone/phonesystemfactory.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Jackfield {

bool CertificateBox::appliesTo(const PhoneSystemFactory &kind)
{
    const QList<SetupField> fields = kind.fields();
    return std::any_of(fields.cbegin(), fields.cend(), [](const SetupField &field) {
        return field.kind == SetupField::Kind::TextMap && field.key == QLatin1String("pins");
    });
}

CertificateBox::CertificateBox(SubjectSource subject, QWidget *parent)
    : QGroupBox(tr("Is it the right server?"), parent)
    , m_subject(std::move(subject))
    , m_look(new QPushButton(tr("&Look at the certificate …"), this))
    , m_facts(makePlainLabel({}, this))
    , m_words(makePlainLabel({}, this))
    , m_trust(new QPushButton(this))
    , m_keep(new QPushButton(tr("Do not trust it"), this))
{
    build();
    connect(m_look, &QPushButton::clicked, this, &CertificateBox::look);
    connect(m_trust, &QPushButton::clicked, this, &CertificateBox::press);
    connect(m_keep, &QPushButton::clicked, this, &CertificateBox::forget);
    forget();
}

void CertificateBox::build()
{
    m_facts->setAccessibleName(tr("What the server shows of itself"));
    m_words->setAccessibleName(tr("What that means"));
    for (QLabel *label : {m_facts, m_words})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_words->setFont(bold);
    for (QPushButton *button : {m_look, m_trust, m_keep})
        button->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(m_look);
    top->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_trust);
    bottom->addWidget(m_keep);
    bottom->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_facts);
    column->addWidget(m_words);
    column->addLayout(bottom);
}

void CertificateBox::forget()
{
    const bool hadFocus = m_trust->hasFocus() || m_keep->hasFocus();
    m_run.reset();
    m_seen = {};
    m_wasAsked = false;
    for (QWidget *part : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_words),
                          static_cast<QWidget *>(m_trust), static_cast<QWidget *>(m_keep)})
        part->hide();
    m_look->setEnabled(true);
    if (hadFocus)
        m_look->setFocus();
}

void CertificateBox::look()
{
    const SetupSubject subject = m_subject();
    if (!subject.factory)
        return;
    forget();
    m_held.hold();
    m_words->setText(tr("Asking the server …"));
    m_words->show();
    m_run = std::make_unique<QObject>();
    subject.factory->lookAtServer(subject.config, m_run.get())
        .then(m_run.get(), [this](const Result<ServerTrust> &seen) {
            m_held.release();
            show(seen);
            m_run.release()->deleteLater(); // It may be what answers.
            Q_EMIT grown();
        });
}

void CertificateBox::show(const Result<ServerTrust> &seen)
{
    if (seen) {
        m_seen = *seen;
        m_facts->setText(factsOf(m_seen));
        m_facts->show();
        return judge();
    }
    const QString detail = oneLine(seen.error().detail);
    if (!detail.isEmpty())
        m_words->setText(detail);
    else if (seen.error().code == Error::Code::Unsupported)
        m_words->setText(tr("There is no certificate to look at: the address is not https://, and "
                            "not tcp:// with TLS "
                            "from the first octet."));
    else
        m_words->setText(tr("The server did not show one. Is its address right?"));
}

QString CertificateBox::factsOf(const ServerTrust &server) const
{
    const auto day = [](const QDateTime &moment) {
        return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
    };
    QStringList facts {
        tr("Server: %1").arg(oneLine(server.host)),
        tr("Made out to: %1").arg(oneLine(server.subject)),
        tr("By: %1").arg(oneLine(server.issuer)),
        tr("Valid from %1 until %2").arg(day(server.validFrom), day(server.validUntil)),
        tr("Fingerprint of its key: %1").arg(oneLine(server.pin))};
    for (const QString &problem : server.problems)
        facts.append(tr("Problem: %1").arg(problem));
    return facts.join(u'\n');
}

QString CertificateBox::knownPin() const
{
    return nestedValue(m_subject().config.values, m_seen.pinsKey)
        .toMap()
        .value(m_seen.host)
        .toString();
}

void CertificateBox::judge()
{
    const QString known = knownPin();
    if (known == m_seen.pin) {
        m_words->setText(tr("You trust this key already."));
    } else if (!known.isEmpty()) {
        m_words->setText(tr(
            "The key has changed. Another key is trusted for this server: either it was renewed, "
            "or somebody stands between you and the server. Ask whoever runs it before you go "
            "on."));
        offer(tr("Replace the trusted key …"));
    } else if (m_seen.problems.isEmpty()) {
        m_words->setText(tr("The system trusts this certificate. There is nothing to do."));
    } else {
        m_words->setText(
            tr("Nobody this computer knows vouches for this server. Trust its key only if the "
               "fingerprint is the one that whoever runs the server tells you: otherwise "
               "passwords and numbers may go to somebody else."));
        offer(tr("Trust this key"));
    }
}

void CertificateBox::offer(const QString &action)
{
    m_trust->setText(action);
    m_trust->show();
    m_keep->show();
}

void CertificateBox::press()
{
    const bool isChange = !knownPin().isEmpty();
    if (isChange && !m_wasAsked) {
        m_wasAsked = true;
        m_words->setText(tr("Replace the key that is trusted for %1? The old one does not count "
                            "any more.")
                             .arg(oneLine(m_seen.host)));
        m_trust->setText(tr("Replace it"));
        m_keep->setFocus();
        return;
    }
    const ServerTrust server = m_seen;
    forget();
    Q_EMIT trusted(server.pinsKey, server.host, server.pin);
    m_words->setText(tr("The key is trusted as soon as you save."));
    m_words->show();
}

} // namespace Jackfield
