// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/valueeditor.h"

#include <QCoreApplication>

// What each kind of [contacts] sources wants, as rows of a form.
namespace Jackfield {

struct ContactField
{
    enum class Kind { Text, LongText, File, Number, Choice, List, Map };
    const char *key; ///< In the table.
    Kind kind = Kind::Text;
    QString label = {}; ///< Translated.
    QString help = {}; ///< Translated.
    QVariant usual = {}; ///< What it is without the key.
    QList<ValueChoice> choices = {};
    int minimum = 0;
    int maximum = 0;
    QString lowest = {}; ///< Of a number, shown for its minimum.
};

class ContactFields
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::ContactFields)
public:
    static QList<ValueChoice> kinds(); ///< With their names for people.
    static QString kindInWords(const QString &kind); ///< Of an unknown one its own name.
    static QList<ContactField> of(const QString &kind);
    /// The key of the user whose password is kept; empty: the kind has none.
    static QString userKey(const QString &kind);
    static bool isAsked(const QString &kind); ///< For each name and number, instead of read.
};

/// The field that edits it, with the usual value in it.
ValueEditor *makeEditor(const ContactField &field, QWidget *parent);

} // namespace Jackfield
