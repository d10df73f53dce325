// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/kindwarning.h"

#include "app/look/iconlabel.h"
#include "app/look/wrappedlabel.h"

#include <QHBoxLayout>

namespace Jackfield {

KindWarning::KindWarning(QWidget *parent)
    : QWidget(parent)
    , m_text(new WrappedLabel(Tone::Danger, this))
{
    auto *lock = new IconLabel(16, this);
    lock->setIcon(QStringLiteral("lock-open"), Tone::Danger);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(lock, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void KindWarning::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace Jackfield
