// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/noticebar.h"

#include "app/look/accessibility.h"
#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Jackfield {

struct NoticeBar::Entry
{
    int id = 0;
    BarNotice notice;
    std::unique_ptr<QFrame> frame;
    QPushButton *action = nullptr;
    std::unique_ptr<Alarm> expiry;
};

namespace {

    QString iconName(BarNotice::Tone tone)
    {
        switch (tone) {
        case BarNotice::Tone::Info:
            return QStringLiteral("info");
        case BarNotice::Tone::Warning:
            return QStringLiteral("warning");
        case BarNotice::Tone::Error:
            return QStringLiteral("error");
        }
        return {};
    }

    QString toneInWords(BarNotice::Tone tone)
    {
        switch (tone) {
        case BarNotice::Tone::Info:
            return NoticeBar::tr("Notice");
        case BarNotice::Tone::Warning:
            return NoticeBar::tr("Warning");
        case BarNotice::Tone::Error:
            return NoticeBar::tr("Error");
        }
        return {};
    }

    Tone iconTone(BarNotice::Tone tone)
    {
        switch (tone) {
        case BarNotice::Tone::Info:
            return Tone::Accent;
        case BarNotice::Tone::Warning:
            return Tone::Warning;
        case BarNotice::Tone::Error:
            return Tone::Danger;
        }
        return Tone::Text;
    }

} // namespace

NoticeBar::NoticeBar(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    hide();
}

NoticeBar::~NoticeBar() = default;

int NoticeBar::add(const BarNotice &notice)
{
    const auto same =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const std::unique_ptr<Entry> &entry) {
            return entry->notice.text == notice.text;
        });
    if (same != m_entries.end())
        remove((*same)->id);
    makeRoom();

    auto entry = std::make_unique<Entry>();
    const int id = ++m_lastId;
    entry->id = id;
    entry->notice = notice;
    entry->frame = std::make_unique<QFrame>();
    fill(*entry);
    if (notice.lifetime)
        entry->expiry = m_clock.after(*notice.lifetime, [this, id] { remove(id); });
    QFrame *frame = entry->frame.get();
    m_layout->insertWidget(0, frame);
    m_entries.push_back(std::move(entry));
    setAccessibleRole(frame, QAccessible::Notification);
    announce(frame);
    frame->show();
    show();
    return id;
}

void NoticeBar::makeRoom()
{
    if (m_entries.size() >= size_t(most))
        remove(m_entries.front()->id);
}

void NoticeBar::fill(Entry &entry)
{
    const BarNotice &notice = entry.notice;
    QFrame *frame = entry.frame.get();
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAccessibleName(tr("%1: %2").arg(toneInWords(notice.tone), notice.text));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(8, 4, 4, 4);
    auto *icon = new IconLabel(18, frame);
    icon->setIcon(iconName(notice.tone), iconTone(notice.tone));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *text = new WrappedLabel(Tone::Text, frame);
    text->setText(notice.text);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    if (!notice.actionText.isEmpty()) {
        entry.action = new QPushButton(notice.actionText, frame);
        connect(entry.action, &QPushButton::clicked, this,
                [this, id = entry.id, run = notice.action] {
                    remove(id);
                    run();
                });
        row->addWidget(entry.action);
    }
    auto *close = new QToolButton(frame);
    close->setAutoRaise(true);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(tr("Close this notice"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, [this, id = entry.id] { remove(id); });
    row->addWidget(close, 0, Qt::AlignTop);
}

NoticeBar::Entry *NoticeBar::find(int id) const
{
    const auto it =
        std::find_if(m_entries.cbegin(), m_entries.cend(),
                     [id](const std::unique_ptr<Entry> &entry) { return entry->id == id; });
    return it == m_entries.cend() ? nullptr : it->get();
}

void NoticeBar::setActionVisible(int id, bool visible)
{
    if (Entry *entry = find(id); entry && entry->action)
        entry->action->setVisible(visible);
}

void NoticeBar::remove(int id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    // The click that closes a notice comes from inside its frame.
    entry->frame->hide();
    entry->frame.release()->deleteLater();
    m_entries.erase(std::find_if(m_entries.begin(), m_entries.end(),
                                 [id](const auto &candidate) { return candidate->id == id; }));
    setVisible(!m_entries.empty());
}

QStringList NoticeBar::texts() const
{
    QStringList texts;
    for (auto it = m_entries.crbegin(); it != m_entries.crend(); ++it)
        texts.append((*it)->notice.text);
    return texts;
}

} // namespace Jackfield
