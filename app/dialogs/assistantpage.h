// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>

class QVBoxLayout;

namespace Jackfield {

class SettingsStore;

/// One question of the assistant. Nothing of it is saved before it is left with Next; what was
/// typed stays when one goes back.
class AssistantPage : public QWidget
{
    Q_OBJECT
public:
    /// name: stays the same in every language: "assistant.you".
    AssistantPage(const QString &name, const QString &title, QWidget *parent = nullptr);

    QString title() const { return accessibleName(); }
    /// The button that leaves the page; empty: "Next".
    virtual QString nextText() const { return {}; }
    /// The keyboard into the first field; false: the page has none.
    virtual bool begin() { return false; }
    /// Something is on it that leave() would save, or that one is still at.
    virtual bool hasInput() const { return false; }
    /// Saves, and ends with left() or failed().
    virtual void leave() { Q_EMIT left(); }

Q_SIGNALS:
    void left();
    void failed(const QString &problem); ///< Translated; empty: nothing is wrong any more.
    void noted(const QString &note); ///< Translated; to be read on the page that follows.
    void busy(bool isBusy); ///< It saves; nothing can be pressed.
    void choosing(bool chooses); ///< A part of it is shown that has buttons of its own.

protected:
    /// Over the whole width; never taken for markup.
    void addWords(const QString &words);
    QVBoxLayout *column() const { return m_column; }
    /// True when all is saved; else failed() was emitted.
    bool save(SettingsStore &store, const QVariantMap &changes);

private:
    QVBoxLayout *m_column;
};

} // namespace Jackfield
