// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/requestpreview.h"

#include "app/dialogs/plainlabel.h"
#include "app/dialogs/plainpane.h"
#include "app/dialogs/samplenumber.h"
#include "app/dialogs/systemtools.h"
#include "core/base/clock.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace Jackfield {

using namespace std::chrono_literals;

RequestPreviewBox::RequestPreviewBox(const SystemTools &tools, SubjectSource subject,
                                     QWidget *parent)
    : QGroupBox(tr("What would be sent"), parent)
    , m_tools(tools)
    , m_subject(std::move(subject))
    , m_number(new QLineEdit(sampleNumber(tools.dialer.setup().location), this))
    , m_request(makePlainPane(tr("What would be sent"), 6, this))
    , m_warnings(makePlainLabel({}, this))
{
    build();
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        refreshSoon();
        Q_EMIT numberEdited();
    });
}

RequestPreviewBox::~RequestPreviewBox() = default;

void RequestPreviewBox::build()
{
    m_number->setAccessibleName(tr("Number to show the request for"));
    m_number->setMaxLength(512);
    m_warnings->setAccessibleName(tr("What to know about the request"));
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warnings->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // Room for what there may be to say, so that nothing moves while one types.
    m_warnings->setMinimumHeight(2 * m_warnings->fontMetrics().lineSpacing());
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("For the number"), m_number);
    form->addRow(m_request);
    form->addRow(m_warnings);
}

QString RequestPreviewBox::number() const
{
    return m_number->text();
}

void RequestPreviewBox::refreshSoon()
{
    m_soon = m_tools.clock.after(150ms, [this] { refresh(); });
}

/// The factory masks secrets; a password that was typed into an address is not even given to it.
void RequestPreviewBox::refresh()
{
    const SetupSubject subject = m_subject();
    const SamplePlan plan = planSample(m_tools.dialer, m_number->text());
    const auto preview = subject.factory ? subject.factory->preview(subject.config, plan.number)
                                         : std::optional<RequestPreview>();
    setVisible(preview.has_value());
    if (!preview)
        return;
    QStringList warnings = preview->warnings;
    if (!plan.doubt.isEmpty())
        warnings.append(plan.doubt);
    if (!plan.problem.isEmpty())
        say(plan.problem, preview->error.isEmpty() ? warnings : QStringList {preview->error});
    else
        say(preview->error.isEmpty() ? preview->request : preview->error, warnings);
}

void RequestPreviewBox::say(const QString &text, const QStringList &warnings)
{
    const QString shown = plainLines(text);
    if (m_request->toPlainText() != shown) // Who reads or selects in it is not disturbed.
        m_request->setPlainText(shown);
    m_warnings->setText(warnings.join(u'\n'));
}

} // namespace Jackfield
