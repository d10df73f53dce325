// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QFrame>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace Jackfield {

/// What the user is told beside the work, with one thing to do about it.
struct BarNotice
{
    enum class Tone { Info, Warning, Error };
    Tone tone = Tone::Info;
    QString text; ///< Shown as plain text.
    QString actionText; ///< Empty: nothing to do.
    std::function<void()> action; ///< Runs when the user takes it; the notice goes then.
    std::optional<std::chrono::milliseconds> lifetime; ///< Unset: until the user closes it.
};

/// The notices, newest on top, at most `most`: the oldest give way. Never takes the keyboard.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int most = 3;
    /// `clock` must outlive the bar.
    explicit NoticeBar(Clock &clock, QWidget *parent = nullptr);
    ~NoticeBar() override;

    /// Returns an id for the functions below. A notice with the same words is replaced.
    int add(const BarNotice &notice);
    /// Takes the action away while it cannot be done. Unknown ids are ignored, also by remove().
    void setActionVisible(int id, bool visible);
    void remove(int id);
    QStringList texts() const; ///< Newest first.

private:
    struct Entry;
    Entry *find(int id) const;
    void makeRoom();
    void fill(Entry &entry);

    Clock &m_clock;
    QVBoxLayout *m_layout;
    std::vector<std::unique_ptr<Entry>> m_entries; ///< Oldest first.
    int m_lastId = 0;
};

} // namespace Jackfield
