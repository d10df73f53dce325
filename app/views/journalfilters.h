// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/journal/journalstore.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace Jackfield {

/// Narrows the history: kind of call, line (where there are several), queue (where there are any),
/// time.
class JournalFilters final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit JournalFilters(const UiContext &context, QWidget *parent = nullptr);

    /// All but JournalQuery::text. What "today" means is looked up anew each time.
    JournalQuery query() const;
    bool isNarrowed() const;
    /// Lines and queues as they are known now.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    enum Kind { AllCalls, Missed, Answered, Incoming, Outgoing };
    enum Time { AnyTime, Today, Week, Month, FromTo };
    QComboBox *addBox(const QString &name);
    QDateEdit *makeDate(const QString &name);
    void tellChanged();

    const UiContext m_context;
    QComboBox *m_kind;
    QComboBox *m_line;
    QComboBox *m_queue;
    QComboBox *m_time;
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to; ///< The last day.
};

} // namespace Jackfield
