// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/presetlist.h"

#include "app/dialogs/plainlabel.h"
#include "app/look/clearing.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace Jackfield {

namespace {

    /// Every word that was typed has to stand somewhere in the product's words.
    class WordFilter final : public QSortFilterProxyModel
    {
    public:
        using QSortFilterProxyModel::QSortFilterProxyModel;
        void setWords(const QStringList &words)
        {
            m_words = words;
            invalidateFilter();
        }

    protected:
        bool filterAcceptsRow(int row, const QModelIndex &parent) const override
        {
            const QString text =
                sourceModel()->index(row, 0, parent).data(PresetModel::SearchRole).toString();
            return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
        }

    private:
        QStringList m_words;
    };

} // namespace

PresetModel::PresetModel(const QList<SetupPreset> &presets, QObject *parent)
    : QAbstractListModel(parent)
    , m_presets(presets)
{ }

int PresetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_presets.size());
}

QVariant PresetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SetupPreset &preset = m_presets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return preset.group.isEmpty() ? preset.name : tr("%1\n%2").arg(preset.name, preset.group);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(preset.name, preset.group);
    case SearchRole:
        return QStringList {preset.name, preset.group, preset.words.join(u'\n')}.join(u'\n');
    default:
        return {};
    }
}

PresetList::PresetList(const QList<SetupPreset> &presets, QWidget *parent)
    : QWidget(parent)
    , m_model(new PresetModel(presets, this))
    , m_matches(new WordFilter(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(makePlainLabel({}, this))
    , m_choose(new QPushButton(tr("&Use this product"), this))
{
    m_matches->setSourceModel(m_model);
    build();
    connect(m_search, &QLineEdit::textChanged, this, &PresetList::filter);
    connect(m_list, &QListView::doubleClicked, this, &PresetList::choose);
    connect(m_choose, &QPushButton::clicked, this, &PresetList::choose);
    filter({});
}

void PresetList::build()
{
    m_search->setAccessibleName(tr("Search for a product"));
    m_search->setPlaceholderText(tr("Maker, model or kind"));
    offerClearing(m_search);
    m_list->setModel(m_matches);
    m_list->setAccessibleName(tr("Known products"));
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setSpacing(2);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    auto *back = new QPushButton(tr("&Back"), this);
    for (QPushButton *button : {m_choose, back})
        button->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &PresetList::cancelled);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_choose);
    buttons->addWidget(back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
}

void PresetList::begin()
{
    m_search->clear();
    filter({});
    m_search->setFocus();
}

void PresetList::filter(const QString &text)
{
    static_cast<WordFilter *>(m_matches)->setWords(text.split(u' ', Qt::SkipEmptyParts));
    const int matches = m_matches->rowCount();
    m_list->setCurrentIndex(m_matches->index(0, 0));
    m_choose->setEnabled(matches > 0);
    m_count->setText(matches > 0 ? tr("Products found: %1").arg(matches)
                                 : tr("No product matches. Go back and type the address by hand."));
}

void PresetList::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        Q_EMIT chosen(m_model->preset(m_matches->mapToSource(current).row()));
}

bool PresetList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true; // Or the dialog would save.
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return true; // Or the dialog would close.
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (watched != m_search)
            return false;
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Jackfield
