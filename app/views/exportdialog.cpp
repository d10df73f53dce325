// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/exportdialog.h"

#include "app/look/wrappedlabel.h"
#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Jackfield {

ExportDialog::ExportDialog(Journal &journal, const JournalQuery &query, const QString &path,
                           QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_export(std::make_unique<JournalExport>(journal, query, path))
    , m_words(new WrappedLabel(Tone::Text, this))
    , m_bar(new QProgressBar(this))
    , m_button(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0); // How many there are is only known at the end.
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(360, sizeHint().height() + 2 * fontMetrics().height());
    const auto tell = [this](int written) {
        m_words->setText(
            tr("%1 calls are written to “%2” so far.")
                .arg(QLocale().toString(written), oneLine(QFileInfo(m_path).fileName())));
    };
    tell(0);
    connect(m_export.get(), &JournalExport::progressed, this, tell);
    connect(m_export.get(), &JournalExport::finished, this, &ExportDialog::finish);
    connect(m_button, &QPushButton::clicked, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::open()
{
    QDialog::open();
    m_export->start();
}

void ExportDialog::finish(const Result<Unit> &result)
{
    m_bar->setRange(0, 1);
    m_bar->setValue(result ? 1 : 0);
    m_button->setText(tr("Close"));
    if (!result) {
        m_words->setTone(Tone::Danger);
        m_words->setText(tr("Nothing was written to “%1”: %2")
                             .arg(oneLine(m_path), Wording::error(result.error())));
        return;
    }
    QString words =
        tr("%1 calls are in “%2”.").arg(QLocale().toString(m_export->written()), oneLine(m_path));
    if (m_export->isOfThisDesk())
        words +=
            QLatin1Char(' ') + tr("These are your own calls only: no other journal could be read.");
    m_words->setText(words);
}

} // namespace Jackfield
