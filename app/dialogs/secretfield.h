// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QWidget>

class QPushButton;

namespace Jackfield {

class SecretLine;

/// The field of a form for one secret. Never holds the one that is kept: it only says whether there
/// is one. What is typed stays here until it is taken to be written.
class SecretField final : public QWidget
{
    Q_OBJECT
public:
    /// An empty id.system: it is new, nothing is asked. `store` must outlive the field.
    SecretField(SecretStore &store, const SecretId &id, const QString &label,
                QWidget *parent = nullptr);

    QString name() const { return m_id.name; }
    QString typed() const; ///< Empty: nothing to write.
    /// It was written. Forgets what was typed.
    void showKept(const SystemId &system, SecretStore::Keeper keeper);

Q_SIGNALS:
    void edited(); ///< By the user.
    void failed(const QString &problem); ///< Translated: it could not be forgotten.

private:
    void build(const QString &label);
    void look();
    void showState(const QString &words, bool isKept);
    void forget();

    SecretStore &m_store;
    SecretId m_id;
    SecretLine *m_line;
    QPushButton *m_show;
    QPushButton *m_forget;
};

} // namespace Jackfield
