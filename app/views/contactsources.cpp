// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactsources.h"

#include "app/look/iconlabel.h"
#include "app/views/actionbutton.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

#include <algorithm>

namespace Jackfield {

using Status = Contacts::SourceStatus;
static constexpr qsizetype longestLabel = 64;

ContactSources::ContactSources(Contacts &contacts, QWidget *parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_icon(new IconLabel(16, this))
    , m_words(new PlainTextLabel(Tone::Muted, this))
    , m_stop(new ActionButton(this))
    , m_open(new ActionButton(this))
    , m_menu(new QMenu(this))
{
    m_icon->setIcon(QStringLiteral("warning"), Tone::Warning);
    m_stop->setWords(tr("Stop reading"), QStringLiteral("close"),
                     tr("What was read so far stays."));
    m_stop->setIconOnly(true);
    m_open->setWords(tr("Sources"), QStringLiteral("settings"),
                     tr("Where the contacts come from; reads them again."));
    m_open->setIconOnly(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_stop);
    row->addWidget(m_open);
    connect(m_stop, &QPushButton::clicked, this, &ContactSources::stopLoading);
    connect(m_open, &QPushButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_open->mapToGlobal(QPoint(0, m_open->height())));
    });
    connect(m_menu, &QMenu::aboutToShow, this, &ContactSources::fillMenu);
    connect(&contacts, &Contacts::sourcesChanged, this, &ContactSources::refresh);
    connect(&contacts, &Contacts::changed, this, &ContactSources::refresh);
    refresh();
}

static QString labelOf(const Status &source)
{
    return oneLine(source.label, longestLabel);
}

static QString progressOf(const Status &source)
{
    if (source.total <= 0)
        return ContactSources::tr("Reading %1…").arg(labelOf(source));
    const qint64 percent = std::clamp<qint64>(source.done * 100 / source.total, 0, 100);
    return ContactSources::tr("Reading %1: %2 %").arg(labelOf(source), QString::number(percent));
}

static QString countOf(qsizetype cards)
{
    return cards == 1 ? ContactSources::tr("1 contact")
                      : ContactSources::tr("%1 contacts").arg(QLocale().toString(cards));
}

static QString wordsOf(const QList<Status> &sources)
{
    if (sources.isEmpty())
        return ContactSources::tr("No source of contacts is set up.");
    qsizetype cards = 0;
    for (const Status &source : sources)
        cards += source.cards;
    return sources.size() == 1
        ? ContactSources::tr("%1 from %2").arg(countOf(cards), labelOf(sources.constFirst()))
        : ContactSources::tr("%1 from %2 sources")
              .arg(countOf(cards), QString::number(sources.size()));
}

void ContactSources::setWords(const QString &words)
{
    m_instead = words;
    refresh();
}

void ContactSources::refresh()
{
    const QList<Status> sources = m_contacts.sources();
    const auto loading = std::find_if(sources.cbegin(), sources.cend(),
                                      [](const Status &source) { return source.isLoading; });
    const auto troubled = std::find_if(sources.cbegin(), sources.cend(), [](const Status &source) {
        return !source.words.isEmpty();
    });
    QString words = m_instead;
    bool isTrouble = false;
    if (words.isEmpty() && loading != sources.cend()) {
        words = progressOf(*loading);
    } else if (words.isEmpty() && troubled != sources.cend()) {
        words = tr("%1: %2", "a source, what is wrong")
                    .arg(labelOf(*troubled), oneLine(troubled->words));
        isTrouble = true;
    } else if (words.isEmpty()) {
        words = wordsOf(sources);
    }
    m_words->setPlainText(words);
    m_words->setTone(isTrouble ? Tone::Text : Tone::Muted);
    m_icon->setVisible(isTrouble);
    m_stop->setVisible(loading != sources.cend());
    m_open->setVisible(!sources.isEmpty());
}

void ContactSources::stopLoading()
{
    for (const Status &source : m_contacts.sources())
        if (source.isLoading)
            m_contacts.cancel(source.id);
}

void ContactSources::fillMenu()
{
    m_menu->clear();
    for (const Status &source : m_contacts.sources()) {
        m_menu->addSeparator();
        const QString state = source.isLoading
            ? progressOf(source)
            : tr("%1: %2").arg(labelOf(source), countOf(source.cards));
        m_menu->addAction(withoutMnemonics(state))->setEnabled(false);
        if (!source.words.isEmpty())
            m_menu->addAction(withoutMnemonics(oneLine(source.words)))->setEnabled(false);
        const QString id = source.id;
        if (source.isLoading)
            m_menu->addAction(withoutMnemonics(tr("Stop reading %1").arg(labelOf(source))), this,
                              [this, id] { m_contacts.cancel(id); });
        else
            m_menu->addAction(withoutMnemonics(tr("Read %1 again").arg(labelOf(source))), this,
                              [this, id] { m_contacts.reload(id); });
    }
}

} // namespace Jackfield
