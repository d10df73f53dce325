// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/heldbutton.h"
#include "app/dialogs/setupsubject.h"
#include "core/base/result.h"
#include "core/phone/setuptools.h"

#include <QGroupBox>

#include <memory>

class QLabel;
class QPushButton;

namespace Jackfield {

/// Looks at a server's certificate and lets a person trust its key. Nothing is trusted without a
/// press of a button, and a key that changed only after a second one.
class CertificateBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// The kind has a place for the key of a server that is trusted by it.
    static bool appliesTo(const PhoneSystemFactory &kind);
    explicit CertificateBox(SubjectSource subject, QWidget *parent = nullptr);

    void forget(); ///< Another server or kind: what was seen says nothing of it.

Q_SIGNALS:
    /// The user trusts it: `pin` belongs at `host` into the map of the field `key`.
    void trusted(const QString &key, const QString &host, const QString &pin);
    void grown(); ///< There is more to see than before.

private:
    void build();
    void look();
    void show(const Result<ServerTrust> &seen);
    QString factsOf(const ServerTrust &server) const;
    void judge();
    void press();
    void offer(const QString &action);
    QString knownPin() const;

    const SubjectSource m_subject;
    std::unique_ptr<QObject> m_run; ///< The one look that is under way; null: none.
    ServerTrust m_seen;
    bool m_wasAsked = false; ///< The first press was made for a key that changed.
    QPushButton *m_look;
    HeldButton m_held {m_look};
    QLabel *m_facts;
    QLabel *m_words;
    QPushButton *m_trust;
    QPushButton *m_keep;
};

} // namespace Jackfield
