// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contact.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace Jackfield {

/// What the phone system's directory knows of a party: every entry to read, select and copy, phone
/// numbers to call, and the photo. Foreign text, shown as plain text; nothing is opened by itself.
class ContactPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactPanel(QWidget *parent = nullptr);

    /// Does nothing when it shows that already: a selection and the keyboard stay.
    void setContact(const Contact &contact);
    /// As high as its entries, however many they are: who holds it scrolls.
    void setWhole(bool on);
    /// Empty without a photo that can be shown.
    QLabel *photo() const { return m_photo; }

Q_SIGNALS:
    void dialWanted(const QString &number); ///< As the phone system sent it.

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void addEntry(QGridLayout *grid, const Contact::Entry &entry);
    QToolButton *addButton(const QString &icon, const QString &words);
    void showPhoto();
    void fitHeight();

    Contact m_contact;
    QLabel *m_photo;
    QScrollArea *m_area;
    bool m_isWhole = false;
};

} // namespace Jackfield
