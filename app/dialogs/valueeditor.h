// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

#include <functional>

namespace Jackfield {

class RowsField;

/// A value behind its words in a list to choose from.
struct ValueChoice
{
    QVariant value;
    QString text; ///< For people.
};

/// What was typed with commas between, trimmed; empty texts are left out.
QStringList textsIn(const QString &line);

/// The field of a form that edits one value, whatever its type.
class ValueEditor final : public QWidget
{
    Q_OBJECT
public:
    static ValueEditor *forText(QWidget *parent);
    static ValueEditor *forLongText(QWidget *parent); ///< Several rows tall, without line breaks.
    static ValueEditor *forList(QWidget *parent); ///< QStringList, typed with commas.
    /// lowest: shown in the place of the minimum.
    static ValueEditor *forNumber(int minimum, int maximum, QWidget *parent,
                                  const QString &lowest = {});
    /// A number, or below `minimum` none: an invalid value, shown as `none`.
    static ValueEditor *forOptionalNumber(int minimum, int maximum, const QString &none,
                                          QWidget *parent);
    static ValueEditor *forFlag(const QString &text, QWidget *parent);
    static ValueEditor *forChoice(const QList<ValueChoice> &choices, QWidget *parent);
    /// QStringList of those that are ticked, in the order of `choices`.
    static ValueEditor *forSeveral(const QList<ValueChoice> &choices, QWidget *parent);
    /// One of `choices`, or with `fileWords` the path of a file.
    static ValueEditor *forChoiceOrFile(const QList<ValueChoice> &choices, const QString &fileWords,
                                        QWidget *parent);
    static ValueEditor *forPercent(QWidget *parent); ///< 0 to 100, as a slider.
    static ValueEditor *forFolder(QWidget *parent);
    static ValueEditor *forFile(QWidget *parent); ///< One that is there.
    static ValueEditor *forLines(QWidget *parent); ///< QStringList, a row each.
    /// QVariantMap of texts, a row each, in the order of the keys. Of equal keys the last counts.
    /// `choices`: texts to choose a value from; others can be typed.
    static ValueEditor *forMap(const QString &keyTitle, const QString &valueTitle, QWidget *parent,
                               const QList<ValueChoice> &choices = {});

    /// QStringList of what is ticked, in an order that the user gives it; values are texts.
    static ValueEditor *forOrder(const QList<ValueChoice> &choices, QWidget *parent);
    /// A field of the caller's, which is to emit edited() when it is; `main` is the part of it that
    /// takes the keyboard and the words.
    static ValueEditor *forField(QWidget *field, QWidget *main, std::function<QVariant()> read,
                                 std::function<void(const QVariant &)> write, QWidget *parent);

    /// Of forChoice(): others to choose from. The value stays, whether it is one of them or not.
    void setChoices(const QList<ValueChoice> &choices);
    QVariant value() const { return m_read(); }
    void setValue(const QVariant &value) { m_write(value); }
    /// For screen readers; with `help` as the tooltip.
    void setWords(const QString &label, const QString &help);
    /// Shows the value and why it cannot be changed.
    void lock(const QString &why);

Q_SIGNALS:
    void edited(); ///< By the user or by setValue().

private:
    explicit ValueEditor(QWidget *parent);
    static ValueEditor *forPath(const QString &title, bool folder, QWidget *parent);
    void put(QWidget *field, QWidget *beside = nullptr);
    RowsField *putRows(const QStringList &titles);

    QWidget *m_field = nullptr;
    ValueEditor *m_also = nullptr; ///< A second field with the same words.
    std::function<QVariant()> m_read;
    std::function<void(const QVariant &)> m_write;
};

} // namespace Jackfield
